package org.sevenfold.web.concern;

import java.util.Map;
import java.util.Optional;

import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Agency;
import org.sevenfold.directory.Directory;
import org.sevenfold.form.AnswerCheck;
import org.sevenfold.form.Form;
import org.sevenfold.policy.Packs;
import org.sevenfold.policy.Words;
import org.sevenfold.record.Author;
import org.sevenfold.record.Entry;
import org.sevenfold.record.Journal;
import org.sevenfold.record.Reading;
import org.sevenfold.record.View;
import org.sevenfold.referral.Disclosure;
import org.sevenfold.referral.Disclosures;
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
  private final Disclosures disclosures;
  private final Journal journal;
  private final CaseWork cases;
  private final Directory directory;
  private final Packs packs;
  private final Words words;

  ReferralController(Concerns concerns, Disclosures disclosures, Journal journal, CaseWork cases, Directory directory,
      Packs packs, Words words) {
    this.concerns = concerns;
    this.disclosures = disclosures;
    this.journal = journal;
    this.cases = cases;
    this.directory = directory;
    this.packs = packs;
    this.words = words;
  }

  @GetMapping("/concerns/{reference}/disclosures/{entry}")
  String referral(@PathVariable ConcernReference reference, @PathVariable int entry,
      @AuthenticationPrincipal SignedInPerson me,
      Model model) {
    Concern concern = concerns.seenBy(me.person().id(), reference).orElseThrow(NotFound::new);
    Disclosure sent = disclosures.of(reference).stream().filter(one -> one.entry() == entry).findFirst()
        .orElseThrow(NotFound::new);
    Reading reading = Reading.by(me.person().id(), View.REFERRAL);
    Optional<Entry> written = journal.entry(reading, sent.concern(), sent.entry());
    model.addAttribute("heading",
        (sent.byPhone() ? "Call to " : "Referral to ") + words.of("destination", sent.destination()));
    model.addAttribute("sent", sent);
    model.addAttribute("body", packs.get(concern.pack()).body(sent.destination()));
    model.addAttribute("referrer", written.flatMap(Entry::author).map(Author::nameAndJob).orElse(""));
    model.addAttribute("agency", directory.agency(concern.agency()).map(Agency::name).orElse(""));
    model.addAttribute("paper", written.map(one -> paper(reading, sent, one)));
    return "referral";
  }

  private ReferralPaper paper(Reading reading, Disclosure sent, Entry written) {
    Form form = cases.form(written.act().form());
    Map<String, String> facts = cases.facts(reading, sent.concern());
    return ReferralPaper.of(form, written.content(), new AnswerCheck(form, facts::get));
  }
}
