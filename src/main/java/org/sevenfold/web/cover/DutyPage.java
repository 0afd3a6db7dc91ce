package org.sevenfold.web.cover;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.sevenfold.cover.DutySetting;
import org.sevenfold.cover.HandedNotes;
import org.sevenfold.cover.HandingOver;
import org.sevenfold.cover.WhoseDuty;
import org.sevenfold.cover.rota.Absence;
import org.sevenfold.cover.rota.Absences;
import org.sevenfold.cover.rota.Duties;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.record.Reading;
import org.sevenfold.record.View;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.WorkList;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page on which somebody says whether they are on duty. */
@Component
class DutyPage {

  private final Directory directory;
  private final Duties duties;
  private final Absences absences;
  private final DutySetting setting;
  private final WhoseDuty whose;
  private final HandingOver handing;
  private final HandedNotes notes;
  private final WorkList work;

  DutyPage(Directory directory, Duties duties, Absences absences, DutySetting setting, WhoseDuty whose,
      HandingOver handing, HandedNotes notes, WorkList work) {
    this.directory = directory;
    this.duties = duties;
    this.absences = absences;
    this.setting = setting;
    this.whose = whose;
    this.handing = handing;
    this.notes = notes;
    this.work = work;
  }

  /** Somebody's absence, with names. */
  record Away(Absence absence, String whose, String deputy, String setBy) {
  }

  /** What somebody handed over, with its note. */
  record Given(String by, String note, List<OpenTask> tasks) {
  }

  String fill(Person me, Model model) {
    Person now = directory.person(me.id()).orElseThrow();
    List<Person> theirs = new ArrayList<>(List.of(now));
    theirs.addAll(whose.managedBy(me.id()));
    model.addAttribute("onDuty", now.onDuty());
    model.addAttribute("next", duties.nextChange(me.id()));
    model.addAttribute("said", duties.last(me.id()).filter(last -> !last.by().equals(me.id()))
        .map(last -> name(last.by())));
    model.addAttribute("people", theirs);
    model.addAttribute("deputies", theirs.stream().flatMap(one -> setting.deputies(one).stream())
        .collect(Collectors.toMap(Person::id, Person::name, (one, same) -> one)));
    model.addAttribute("absences", theirs.stream().flatMap(one -> absences.of(one.id()).stream()).map(this::away)
        .toList());
    model.addAttribute("mine", work.mine(me.id()).size());
    model.addAttribute("away", handing.away(me.id()));
    model.addAttribute("given", given(me.id()));
    return "cover";
  }

  private Away away(Absence absence) {
    return new Away(absence, name(absence.person()), absence.deputy().map(this::name).orElse(""),
        name(absence.setBy()));
  }

  private List<Given> given(PersonId me) {
    Map<PersonId, List<OpenTask>> received = handing.received(me);
    Map<PersonId, String> said = received.isEmpty() ? Map.of()
        : notes.of(me, Reading.by(me, View.HANDED_OVER), received);
    return received.entrySet().stream()
        .map(one -> new Given(name(one.getKey()), said.getOrDefault(one.getKey(), ""), one.getValue())).toList();
  }

  private String name(PersonId person) {
    return Optional.of(person).flatMap(directory::ever).map(Person::name).orElse("Somebody");
  }
}
