package org.sevenfold.notice;

import java.time.Instant;
import java.util.Optional;

import org.sevenfold.concern.Concern;
import org.sevenfold.phonebook.PhoneBook;
import org.sevenfold.policy.LevelsOfAgencies;
import org.sevenfold.policy.Pack;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.WorkList;
import org.springframework.stereotype.Component;

/** Until when whoever raised a concern should have heard something of it, and whom they ring if they have not. */
@Component
public class FirstNews {

  private static final String FIRST_TASK = "triage";

  private final WorkList work;
  private final PhoneBook phoneBook;
  private final LevelsOfAgencies levels;

  FirstNews(WorkList work, PhoneBook phoneBook, LevelsOfAgencies levels) {
    this.levels = levels;
    this.work = work;
    this.phoneBook = phoneBook;
  }

  /**
   * What somebody can hold us to.
   *
   * @param until the due time of the first task that is a lead's
   * @param ring  whom to ring where nobody here does anything
   */
  public record Promise(Instant until, Pack.Body ring) {
  }

  /** Empty where no lead is asked, or has answered. */
  public Optional<Promise> of(Concern concern) {
    return work.ofConcern(concern.reference()).stream().filter(FirstNews::isFirst).findFirst()
        .flatMap(task -> of(concern, task));
  }

  Optional<Promise> of(Concern concern, OpenTask task) {
    return isFirst(task) ? task.dueAt().flatMap(due -> levels.at(concern.agencyPack(), task.createdAt()).rungAtLast()
        .map(ring -> new Promise(due, phoneBook.in(concern.agency(), concern.pack()).body(ring)))) : Optional.empty();
  }

  private static boolean isFirst(OpenTask task) {
    return task.key().equals(FIRST_TASK);
  }
}
