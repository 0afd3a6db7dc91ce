package org.sevenfold.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.sevenfold.access.Right;
import org.sevenfold.access.Rights;
import org.sevenfold.agency.AgencySettings;
import org.sevenfold.directory.Agency;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.sevenfold.policy.Setting;
import org.sevenfold.record.Act;
import org.sevenfold.record.PeopleRecord;
import org.sevenfold.record.PeopleRecord.Change;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an agency sets, as an administrator says and a second person confirms: everybody there goes by it. */
@Component
public class AgencySetting {

  private final Directory directory;
  private final Rights rights;
  private final Proposals proposals;
  private final SecondPeople second;
  private final AgencySettings settings;
  private final PeopleRecord record;

  AgencySetting(Directory directory, Rights rights, Proposals proposals, SecondPeople second,
      AgencySettings settings, PeopleRecord record) {
    this.directory = directory;
    this.rights = rights;
    this.proposals = proposals;
    this.second = second;
    this.settings = settings;
    this.record = record;
  }

  /**
   * It holds when a second person has confirmed it; at once where there is nobody who could.
   *
   * @param value empty where the agency is to say nothing
   * @throws AnswerRefused when it is not theirs to say, no such value, or a second person decides about it already
   */
  @Transactional
  public void propose(PersonId by, Agency agency, Setting setting, String value) {
    directory.holdAdministrators();
    if (directory.person(by).filter(person -> rights.allow(person.roles(), Right.MANAGE_PEOPLE)).isEmpty()) {
      throw refused(AnswerRefused.Reason.RIGHT, "Only an administrator changes what an agency sets");
    }
    settings.fault(agency, setting, value).ifPresent(fault -> {
      throw refused(AnswerRefused.Reason.ANSWERS, fault);
    });
    if (proposals.isForSetting(agency.id(), setting)) {
      throw refused(AnswerRefused.Reason.ANSWERS, "A second person is to decide about this already. Wait for that");
    }
    Proposed.SetTo what = new Proposed.SetTo(by, setting, value);
    record.append(agency.id(), Act.Kind.PROPOSED, by, by, List.of(change(agency, what)), List.of());
    Proposal made = proposals.make(by, agency.id(), what, false, Optional.empty());
    if (made.alone()) {
      put(by, Optional.empty(), agency, what, Act.Kind.ALONE, List.of());
    }
    second.made(made, directory.of(Role.SERVICE_MANAGER, agency.id()).stream().map(Person::id)
        .filter(one -> !one.equals(by)).toList());
  }

  /** A second person has decided: what held while nobody could is taken back where they say no. */
  void decided(PersonId by, Proposal proposal, Proposed.SetTo what, Proposal.Outcome outcome, String why) {
    Agency agency = directory.agency(proposal.agency()).orElseThrow();
    List<Change> said = List.of(new Change("reason", "", why));
    if (outcome == Proposal.Outcome.CONFIRMED) {
      put(proposal.by(), Optional.of(by), agency, what, Act.Kind.CONFIRMED, said);
    } else {
      List<Change> changes = changes(agency, what, said);
      if (proposal.inForce()) {
        settings.back(by, agency, what.setting(), what.value());
      }
      record.append(agency.id(), Act.Kind.DECLINED, by, what.person(), changes, List.of());
    }
  }

  private void put(PersonId by, Optional<PersonId> confirmedBy, Agency agency, Proposed.SetTo what, Act.Kind kind,
      List<Change> said) {
    List<Change> changes = changes(agency, what, said);
    settings.put(by, confirmedBy, agency, what.setting(), what.value());
    record.append(agency.id(), kind, confirmedBy.orElse(by), what.person(), changes, List.of());
  }

  private List<Change> changes(Agency agency, Proposed.SetTo what, List<Change> said) {
    List<Change> changes = new ArrayList<>(List.of(change(agency, what)));
    changes.addAll(said);
    return changes;
  }

  private Change change(Agency agency, Proposed.SetTo what) {
    String now = settings.of(agency).value(what.setting()).orElse("");
    return new Change(PeopleRecord.SETTING, settings.inWords(what.setting(), now),
        what.setting().title() + ": " + settings.inWords(what.setting(), what.value()));
  }

  private static AnswerRefused refused(AnswerRefused.Reason reason, String why) {
    return new AnswerRefused(reason, why, List.of());
  }
}
