package org.sevenfold.web.proposal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sevenfold.agency.AgencyLevels;
import org.sevenfold.agency.AgencySettings;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.sevenfold.directory.Site;
import org.sevenfold.directory.Sites;
import org.sevenfold.phonebook.PhoneBook;
import org.sevenfold.policy.LevelNames;
import org.sevenfold.policy.Pack;
import org.sevenfold.policy.ServiceLevels;
import org.sevenfold.record.Act;
import org.sevenfold.record.Entry;
import org.sevenfold.record.Journal;
import org.sevenfold.record.Reading;
import org.sevenfold.record.View;
import org.sevenfold.work.Proposal;
import org.sevenfold.work.ProposalId;
import org.sevenfold.work.Proposed;
import org.sevenfold.work.TimesInWords;
import org.springframework.stereotype.Component;

/** Proposals in words. Why somebody wants it is read from the record, for whoever has to decide and for nobody else. */
@Component
class ProposalRows {

  private final Directory directory;
  private final Journal journal;
  private final Sites sites;
  private final PhoneBook phoneBook;
  private final AgencySettings settings;
  private final AgencyLevels levels;
  private final LevelNames levelNames;

  ProposalRows(Directory directory, Journal journal, Sites sites, PhoneBook phoneBook,
      AgencySettings settings, AgencyLevels levels, LevelNames levelNames) {
    this.levels = levels;
    this.levelNames = levelNames;
    this.settings = settings;
    this.phoneBook = phoneBook;
    this.sites = sites;
    this.directory = directory;
    this.journal = journal;
  }

  /**
   * One proposal.
   *
   * @param what    what it comes to, for example that somebody is left out of a concern
   * @param by      name and job of whoever made it
   * @param why     in their words; empty where no reason was asked, and for whoever is not to decide
   * @param stands  whether it is in force, and what has become of it
   * @param concern empty where it is about none
   * @param address where their code goes who are to be trusted with more; empty for all else and whoever is not to
   *                decide
   */
  record Row(ProposalId id, String what, String by, Instant at, Optional<String> why, String stands, Instant dueAt,
      Optional<ConcernReference> concern, Optional<String> address) {
  }

  /** With the reasons: that somebody read them is kept. */
  List<Row> toDecide(Person person, List<Proposal> proposals) {
    Map<PersonId, Person> people = people(proposals);
    return proposals.stream().map(one -> row(one, people, why(person, one), address(one.what()))).toList();
  }

  List<Row> known(List<Proposal> proposals) {
    Map<PersonId, Person> people = people(proposals);
    return proposals.stream().map(one -> row(one, people, Optional.empty(), Optional.empty())).toList();
  }

  private Optional<String> why(Person person, Proposal proposal) {
    return proposal.what().ofConcern().flatMap(concern -> proposal.entry()
        .flatMap(entry -> journal.entry(Reading.by(person.id(), View.PROPOSAL), concern, entry))).map(Entry::content)
        .map(content -> content.get(Act.SAID)).map(Object::toString);
  }

  private Optional<String> address(Proposed what) {
    return what instanceof Proposed.GiveRoles give ? directory.mail(give.person()) : Optional.empty();
  }

  private Map<PersonId, Person> people(List<Proposal> proposals) {
    return directory.ever(proposals.stream().flatMap(ProposalRows::named).distinct().toList()).stream()
        .collect(Collectors.toMap(Person::id, Function.identity()));
  }

  private static Stream<PersonId> named(Proposal proposal) {
    return Stream.concat(Stream.of(proposal.by(), proposal.what().person()),
        proposal.ended().map(Proposal.Ended::by).stream());
  }

  private Row row(Proposal proposal, Map<PersonId, Person> people, Optional<String> why,
      Optional<String> address) {
    return new Row(proposal.id(), what(proposal, name(proposal.what().person(), people)),
        by(proposal, people), proposal.madeAt(), why, stands(proposal, people), proposal.dueAt(),
        proposal.what().ofConcern(), address);
  }

  /** Whoever says that a concern is about somebody is named to nobody who does not see the concern. */
  private static String by(Proposal proposal, Map<PersonId, Person> people) {
    return proposal.what() instanceof Proposed.Named ? "whoever raised it" : name(proposal.by(), people);
  }

  private String what(Proposal proposal, String name) {
    Proposed what = proposal.what();
    if (what instanceof Proposed.RingThere there) {
      Pack.Body now = phoneBook.of(directory.agency(proposal.agency()).orElseThrow()).rung(there.body());
      return "The number that people ring. " + now.ringing(there.numbers()).inWords() + ". Now: " + now.inWords()
          + ". Ring it yourself before you confirm it";
    }
    if (what instanceof Proposed.SetTo to) {
      String now = settings.of(directory.agency(proposal.agency()).orElseThrow()).value(to.setting()).orElse("");
      return to.setting().title() + ": " + settings.inWords(to.setting(), to.value()) + ". Now: "
          + settings.inWords(to.setting(), now);
    }
    if (what instanceof Proposed.TakeSoLong time) {
      ServiceLevels now = levels.soon(directory.agency(proposal.agency()).orElseThrow());
      return levelNames.of(time.key()).orElse("A time") + ": " + TimesInWords.wanted(now, time.key(), time.value())
          + ". Now: " + TimesInWords.now(now, time.key());
    }
    if (what instanceof Proposed.GiveRoles give) {
      String theirs = sites.of(give.person()).stream().map(Site::name).collect(Collectors.joining(", "));
      return name + " as " + give.roles().stream().sorted().map(Role::words).collect(Collectors.joining(" and "))
          + (theirs.isEmpty() ? "" : ", at " + theirs);
    }
    if (what instanceof Proposed.AnotherAddress mail) {
      return name + ": mail, and with it codes to sign in, to " + orNowhere(mail.address()) + " in place of "
          + orNowhere(mail.before());
    }
    if (what instanceof Proposed.MoreSites more) {
      return name + ": there for " + sites.words(more.sites()) + " (now: " + sites.words(more.before()) + ")";
    }
    if (what instanceof Proposed.NoSecondStep) {
      return name
          + ": signs in with the password alone, because phone, passkeys and recovery codes are lost. Confirm it"
          + " only when you have spoken to them yourself";
    }
    if (what instanceof Proposed.Destroy) {
      return "A closed record whose time has come: destroyed for good, with everything that is held of it";
    }
    if (what instanceof Proposed.Named) {
      return name + ": left out of a concern that is about them";
    }
    return name + (what instanceof Proposed.LeaveOut ? ": left out of a concern" : ": let in to a concern again");
  }

  private static String orNowhere(String address) {
    return address.isEmpty() ? "nowhere" : address;
  }

  private static String stands(Proposal proposal, Map<PersonId, Person> people) {
    if (proposal.what() instanceof Proposed.Named) {
      return "In force. Nobody has to agree to it.";
    }
    return proposal.ended().map(ended -> switch (ended.outcome()) {
      case CONFIRMED -> "Confirmed by " + name(ended.by(), people);
      case DECLINED -> "Declined by " + name(ended.by(), people);
      case WITHDRAWN -> "Taken back by " + name(ended.by(), people);
    }).orElseGet(() -> open(proposal));
  }

  private static String open(Proposal proposal) {
    if (proposal.alone()) {
      return "In force. One person did it alone, because nobody was there who could have confirmed it.";
    }
    return proposal.inForce() ? "In force until somebody declines it." : "Not in force until somebody confirms it.";
  }

  private static String name(PersonId id, Map<PersonId, Person> people) {
    return Optional.ofNullable(people.get(id)).map(one -> one.name() + ", " + one.job()).orElse("Somebody");
  }
}
