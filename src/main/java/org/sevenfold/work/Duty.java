package org.sevenfold.work;

import java.util.List;

import org.sevenfold.directory.Accounts;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Newcomer;
import org.sevenfold.directory.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Joining, coming on duty and going off it: open work is offered anew, so that nothing waits for somebody who left. */
@Component
public class Duty {

  private final Directory directory;
  private final Accounts accounts;
  private final CandidateAssignment offering;

  Duty(Directory directory, Accounts accounts, CandidateAssignment offering) {
    this.directory = directory;
    this.accounts = accounts;
    this.offering = offering;
  }

  /** All of them join, or nobody does; what is open is theirs too. */
  @Transactional
  public List<Accounts.Joined> join(List<Newcomer> newcomers) {
    List<Accounts.Joined> joined = accounts.join(newcomers);
    newcomers.stream().map(Newcomer::agency).distinct().forEach(offering::anew);
    return joined;
  }

  @Transactional
  public void change(Person person, boolean on) {
    directory.onDuty(person.id(), on);
    offering.anew(person.agency());
  }
}
