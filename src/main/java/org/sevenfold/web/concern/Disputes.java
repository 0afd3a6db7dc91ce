package org.sevenfold.web.concern;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.sevenfold.concern.Concern;
import org.sevenfold.phonebook.PhoneBook;
import org.sevenfold.policy.Pack;
import org.sevenfold.work.Disagreement;
import org.sevenfold.work.DisagreementStage;
import org.sevenfold.work.Disagreements;
import org.springframework.stereotype.Component;

/** Where the disagreements of a concern stand, in words: with whom, until when, whom to write to at last. */
@Component
class Disputes {

  private final Disagreements disagreements;
  private final PhoneBook phoneBook;

  Disputes(Disagreements disagreements, PhoneBook phoneBook) {
    this.disagreements = disagreements;
    this.phoneBook = phoneBook;
  }

  /**
   * One that is not settled.
   *
   * @param about   what is disputed
   * @param with    the stage that it is at
   * @param until   when it goes on by itself
   * @param outside whom to write to; empty before the last stage
   */
  record Dispute(String about, String with, Optional<Instant> until, Optional<Pack.Body> outside) {
  }

  /** @param pieces what is open in it */
  List<Dispute> of(Concern concern, List<Statuses.Piece> pieces) {
    return disagreements.open(concern.reference()).stream().map(one -> dispute(one, concern, pieces)).toList();
  }

  private Dispute dispute(Disagreement one, Concern concern, List<Statuses.Piece> pieces) {
    boolean outside = one.stage() == DisagreementStage.PARTNERSHIP;
    return new Dispute(one.matter().words(), one.stage().words(),
        pieces.stream().map(Statuses.Piece::task)
            .filter(task -> task.reference().equals(one.reference()) && one.stage().isSettledIn(task.key()))
            .flatMap(task -> task.dueAt().stream()).findFirst(),
        outside ? Optional.of(phoneBook.in(concern.agency(), concern.pack()).partnership()) : Optional.empty());
  }
}
