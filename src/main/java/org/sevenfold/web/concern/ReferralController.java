package org.sevenfold.web.concern;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.sevenfold.attachment.body.Place;
import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Agency;
import org.sevenfold.directory.Directory;
import org.sevenfold.form.AnswerCheck;
import org.sevenfold.form.Form;
import org.sevenfold.form.Meaning;
import org.sevenfold.policy.Packs;
import org.sevenfold.policy.Words;
import org.sevenfold.record.Act;
import org.sevenfold.record.Author;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Entry;
import org.sevenfold.record.Journal;
import org.sevenfold.record.Reading;
import org.sevenfold.record.View;
import org.sevenfold.referral.Leaving;
import org.sevenfold.referral.PaperFiles;
import org.sevenfold.referral.Papers;
import org.sevenfold.referral.TakenOver;
import org.sevenfold.referral.WhatLeaves;
import org.sevenfold.web.page.NotFound;
import org.sevenfold.web.security.SignedInPerson;
import org.sevenfold.work.CaseWork;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What was sent to one destination, as a document that can be printed and acted on. */
@Controller
class ReferralController {

  private final Concerns concerns;
  private final WhatLeaves leaves;
  private final Journal journal;
  private final CaseWork cases;
  private final Directory directory;
  private final Packs packs;
  private final Words words;
  private final PaperFiles files;
  private final TakenOver taken;
  private final Papers papers;

  ReferralController(Concerns concerns, WhatLeaves leaves, Journal journal, CaseWork cases, Directory directory,
      Packs packs, Words words, PaperFiles files, TakenOver taken, Papers papers) {
    this.papers = papers;
    this.files = files;
    this.concerns = concerns;
    this.leaves = leaves;
    this.journal = journal;
    this.cases = cases;
    this.directory = directory;
    this.packs = packs;
    this.words = words;
    this.taken = taken;
  }

  @GetMapping("/concerns/{reference}/disclosures/{entry}")
  String referral(@PathVariable ConcernReference reference, @PathVariable int entry,
      @AuthenticationPrincipal SignedInPerson me,
      Model model) {
    Concern concern = concerns.seenBy(me.person().id(), reference).orElseThrow(NotFound::new);
    Reading reading = Reading.by(me.person().id(), View.REFERRAL);
    CaseRecord record = journal.read(reading, reference);
    Leaving leaving = leaves.of(reference, record).stream().filter(one -> one.entry() == entry)
        .reduce((earlier, later) -> later).orElseThrow(NotFound::new);
    Optional<Entry> written = record.entries().stream().filter(one -> one.number() == entry).findFirst();
    model.addAttribute("heading",
        (leaving.byPhone() ? "Call to " : leaving.isAnswer() ? "Answer to " : "Referral to ")
            + words.of("destination", leaving.destination()));
    model.addAttribute("reference", reference);
    model.addAttribute("leaving", leaving);
    model.addAttribute("entry", entry);
    model.addAttribute("body", packs.get(concern.pack()).body(leaving.destination()));
    model.addAttribute("recipient", meant(written, Meaning.RECIPIENT).orElse(""));
    model.addAttribute("about", meant(written, Meaning.ABOUT).orElse(""));
    model.addAttribute("referrer", written.flatMap(Entry::author).map(Author::nameAndJob).orElse(""));
    model.addAttribute("agency", directory.agency(concern.agency()).map(Agency::name).orElse(""));
    model.addAttribute("checkedAt", written.map(Entry::at));
    model.addAttribute("accurateAt", written.flatMap(papers::accurateAt).orElse(null));
    model.addAttribute("corrected", written.map(one -> corrected(record, one)).orElse(List.of()));
    model.addAttribute("leftOut", meant(written, Meaning.LEFT_OUT));
    model.addAttribute("files", files.of(reference, record, entry));
    model.addAttribute("bodyMaps", files.bodyMaps(record, entry));
    model.addAttribute("places", Place.values());
    model.addAttribute("hasFiles", Stream.of(Act.Kind.ATTACHED, Act.Kind.BODY_MAP)
        .anyMatch(kind -> record.of(kind).findAny().isPresent()));
    model.addAttribute("paper", written.map(one -> paper(reading, reference, one)));
    return "referral";
  }

  private Optional<String> meant(Optional<Entry> written, Meaning meaning) {
    return written.flatMap(one -> cases.form(one.act().form()).meant(meaning, one.content()));
  }

  /** What stands on it and was corrected since; of what has not left, it follows where it was taken over. */
  private List<Timeline.Line> corrected(CaseRecord record, Entry paper) {
    return taken.correctedSince(record, paper).stream()
        .flatMap(entry -> cases.form(entry.act().form()).fields()
            .filter(field -> entry.corrected().containsKey(field.key()))
            .map(field -> new Timeline.Line(field.label(), field.worded(entry.corrected().get(field.key())))))
        .toList();
  }

  private ReferralPaper paper(Reading reading, ConcernReference reference, Entry written) {
    Form form = cases.form(written.act().form());
    Map<String, String> facts = cases.facts(reading, reference);
    return ReferralPaper.of(form, written.content(), new AnswerCheck(form, facts::get));
  }
}
