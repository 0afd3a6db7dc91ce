package org.sevenfold.work;

import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Coming on duty and going off it: open work is offered anew at once, so that nothing waits for somebody who left. */
@Component
public class Duty {

  private final Directory directory;
  private final Offering offering;

  Duty(Directory directory, Offering offering) {
    this.directory = directory;
    this.offering = offering;
  }

  @Transactional
  public void change(Person person, boolean on) {
    directory.onDuty(person.id(), on);
    offering.anew(person.agency());
  }
}
