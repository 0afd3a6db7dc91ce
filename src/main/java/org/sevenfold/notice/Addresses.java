package org.sevenfold.notice;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.sevenfold.concern.Concerns;
import org.sevenfold.concern.References;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.notice.channel.Channel;
import org.sevenfold.notice.channel.Undelivered;
import org.sevenfold.notice.person.Bounced;
import org.sevenfold.work.Proposals;
import org.springframework.stereotype.Component;

/** Where somebody is told, and whether that warns anybody: a mailbox that several read is nobody's. */
@Component
class Addresses {

  /** They say that somebody decides about somebody, and not about whom. */
  private static final Set<Notice.Kind> OF_POWER = EnumSet.of(Notice.Kind.SECOND_PERSON, Notice.Kind.POWER_USED);

  private final Directory directory;
  private final Proposals proposals;
  private final Concerns concerns;
  private final References references;
  private final Bounced bounced;

  Addresses(Directory directory, Proposals proposals, Concerns concerns, References references, Bounced bounced) {
    this.directory = directory;
    this.proposals = proposals;
    this.concerns = concerns;
    this.references = references;
    this.bounced = bounced;
  }

  /** @throws Undelivered where there is none, or none that may be used for this */
  String of(PersonId person, List<Notice> notices, Channel channel) {
    String address = channel.address(person).orElseThrow(() -> new Undelivered(Undelivered.How.LATER,
        "There is no address for this person (" + channel.words() + ")"));
    if (bounced.isBounced(person, channel.key(), address)) {
      throw new Undelivered(Undelivered.How.REFUSED, "What was sent to this address came back");
    }
    if (channel.key().equals(Channel.MAIL) && notices.stream().anyMatch(notice -> warns(notice, address))) {
      throw new Undelivered(Undelivered.How.LATER,
          "Others read this mailbox too. Give this person one of their own");
    }
    return address;
  }

  private boolean warns(Notice notice, String mail) {
    return leftOut(notice).flatMap(person -> directory.mail(person).stream()).anyMatch(mail::equalsIgnoreCase)
        || OF_POWER.contains(notice.kind()) && proposals.leaveOutAny(othersAt(mail, notice.person()));
  }

  private List<PersonId> othersAt(String mail, PersonId person) {
    return directory.alsoAt(mail, person).stream().map(Person::id).toList();
  }

  private Stream<PersonId> leftOut(Notice notice) {
    return concerns.excluded(references.concern(notice.reference())).stream();
  }
}
