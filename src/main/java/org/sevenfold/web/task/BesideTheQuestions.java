package org.sevenfold.web.task;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sevenfold.concern.Concern;
import org.sevenfold.directory.Person;
import org.sevenfold.form.Form;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.step.SoFar;
import org.sevenfold.step.SoFar.Voice;
import org.sevenfold.web.page.AgencyNotes;
import org.sevenfold.web.page.PageHelp;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What helps somebody along beside a page of questions: what was said so far, what it is for, whom to ask. */
@Component
class BesideTheQuestions {

  private final SoFar soFar;
  private final WhoKnows whoKnows;
  private final PageHelp help;
  private final AgencyNotes notes;
  private final ChosenCode code;

  BesideTheQuestions(SoFar soFar, WhoKnows whoKnows, PageHelp help, AgencyNotes notes, ChosenCode code) {
    this.code = code;
    this.notes = notes;
    this.soFar = soFar;
    this.whoKnows = whoKnows;
    this.help = help;
  }

  /** @param opens whether they may open the concern: an adviser sees nothing of it, and asks nobody else */
  void draw(Person person, Concern concern, CaseRecord record, Form form, boolean opens, Model model) {
    Voice voice = concern.raisedBy().equals(person.id()) ? Voice.YOU : Voice.THEY;
    model.addAttribute("soFar", opens ? soFar.of(record, voice) : List.of());
    model.addAttribute("inShort", opens ? soFar.inShort(record, voice) : List.of());
    model.addAttribute("unsure", opens ? whoKnows.of(person, concern, form) : Map.of());
    help.ofForm(form.id()).ifPresent(words -> model.addAttribute("help", words));
    model.addAttribute("counts", help.countsOn(form));
    model.addAttribute("notes", notes.of(concern, form));
    model.addAttribute("code", opens ? code.of(concern, form, record) : Optional.empty());
  }
}
