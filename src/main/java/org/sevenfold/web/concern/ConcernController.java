package org.sevenfold.web.concern;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.access.Right;
import org.sevenfold.attachment.Attachments;
import org.sevenfold.attachment.body.BodyMaps;
import org.sevenfold.attachment.body.Place;
import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.concern.NewerLaw;
import org.sevenfold.concern.linked.LinkedConcerns;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Sites;
import org.sevenfold.notice.FirstNews;
import org.sevenfold.policy.Derived;
import org.sevenfold.policy.Fact;
import org.sevenfold.policy.Vocabulary;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Entry;
import org.sevenfold.record.Journal;
import org.sevenfold.record.Reading;
import org.sevenfold.record.View;
import org.sevenfold.referral.Leaving;
import org.sevenfold.referral.TakenOver;
import org.sevenfold.referral.WhatLeaves;
import org.sevenfold.web.page.NotFound;
import org.sevenfold.web.page.SentOnce;
import org.sevenfold.web.security.SignedInPerson;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.Identity;
import org.sevenfold.work.NextTask;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.OpenedBecause;
import org.sevenfold.work.ToPass;
import org.sevenfold.work.WorkList;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The concerns of whoever raised them, and the page of one concern. */
@Controller
@RequestMapping("/concerns")
class ConcernController {

  private final Concerns concerns;
  private final LinkedConcerns linkedConcerns;
  private final CaseWork cases;
  private final WorkList work;
  private final Timeline timeline;
  private final Statuses statuses;
  private final WhatLeaves leaves;
  private final Vocabulary vocabulary;
  private final Journal journal;
  private final Identity identity;
  private final NextTask nextTask;
  private final Outside outside;
  private final Sites sites;
  private final WhoReads whoReads;
  private final FirstNews firstNews;
  private final Receipts receipts;
  private final ToPass toPass;
  private final Begun begun;
  private final YouAreHere youAreHere;
  private final ChildrenInIt children;
  private final Attachments attachments;
  private final BodyMaps bodyMaps;
  private final Disputes disputes;
  private final TakenOver taken;
  private final NewerLaw newerLaw;

  ConcernController(Concerns concerns, LinkedConcerns linkedConcerns, CaseWork cases, WorkList work, Timeline timeline,
      Statuses statuses, WhatLeaves leaves, Vocabulary vocabulary, Journal journal,
      Identity identity, NextTask nextTask, Outside outside, Sites sites, WhoReads whoReads, FirstNews firstNews,
      Receipts receipts,
      ToPass toPass, Begun begun, YouAreHere youAreHere, ChildrenInIt children, Attachments attachments,
      BodyMaps bodyMaps, Disputes disputes, TakenOver taken, NewerLaw newerLaw) {
    this.newerLaw = newerLaw;
    this.youAreHere = youAreHere;
    this.children = children;
    this.bodyMaps = bodyMaps;
    this.attachments = attachments;
    this.disputes = disputes;
    this.taken = taken;
    this.begun = begun;
    this.whoReads = whoReads;
    this.firstNews = firstNews;
    this.receipts = receipts;
    this.toPass = toPass;
    this.sites = sites;
    this.concerns = concerns;
    this.linkedConcerns = linkedConcerns;
    this.cases = cases;
    this.work = work;
    this.timeline = timeline;
    this.statuses = statuses;
    this.leaves = leaves;
    this.vocabulary = vocabulary;
    this.journal = journal;
    this.identity = identity;
    this.nextTask = nextTask;
    this.outside = outside;
  }

  @GetMapping
  String mine(@AuthenticationPrincipal SignedInPerson me, Model model) {
    List<Concern> raised = concerns.raisedBy(me.person().id());
    Set<ConcernReference> keptFrom = concerns.leavesOut(me.person().id());
    model.addAttribute("concerns", statuses.of(me.person().id(), Reading.by(me.person().id(), View.OWN_CONCERNS),
        raised.stream().filter(one -> !keptFrom.contains(one.reference())).toList()));
    model.addAttribute("receipts", raised.stream().filter(one -> keptFrom.contains(one.reference())).toList());
    return "concerns";
  }

  @GetMapping("/{reference}")
  String concern(@PathVariable ConcernReference reference, @AuthenticationPrincipal SignedInPerson me, Model model) {
    return concerns.seenBy(me.person().id(), reference).map(concern -> page(me.person(), concern, model))
        .orElseGet(() -> unseen(me.person(), reference, model));
  }

  private String page(Person person, Concern concern, Model model) {
    ConcernReference reference = concern.reference();
    Reading reading = Reading.by(person.id(), View.CASE_PAGE);
    CaseRecord record = journal.read(reading, reference);
    Map<String, String> facts = cases.facts(reading, reference);
    Statuses.Standing standing = statuses.of(person.id(), concern, record);
    model.addAttribute("concern", standing);
    model.addAttribute("urgency", Derived.of("urgency",
        key -> facts.getOrDefault(key, vocabulary.start(key).orElse(Fact.UNKNOWN))).orElseThrow());
    List<OpenPiece> open = standing.pieces().stream().map(piece -> open(piece, person)).toList();
    model.addAttribute("tasks", open);
    model.addAttribute("disputes", disputes.of(concern, standing.pieces()));
    model.addAttribute("disagrees", !concern.raisedBy().equals(person.id())
        && concerns.allowed(person.id(), Right.OPEN_DISAGREEMENT, reference).isPresent());
    model.addAttribute("begun", begun.of(person.id(), reference, open));
    List<Leaving> leaving = leaves.of(reference, record);
    model.addAttribute("disclosures", leaving);
    model.addAttribute("correctedPapers", correctedSince(record, leaving));
    model.addAttribute("children", children.of(person.id(), record));
    model.addAttribute("lacks", children.lacking(record, leaving));
    model.addAttribute("links", linkedConcerns.of(reference).stream()
        .filter(one -> concerns.seenBy(person.id(), one.concern()).isPresent()).toList());
    model.addAttribute("outside", outside.of(concern, facts).orElse(null));
    model.addAttribute("mine", concern.raisedBy().equals(person.id()));
    model.addAttribute("site", site(concern));
    model.addAttribute("corrects", concerns.allowed(person.id(), Right.CORRECT_SITE, reference).isPresent());
    model.addAttribute("leads", concerns.allowed(person.id(), Right.LEAVE_OUT, reference).isPresent());
    model.addAttribute("here", youAreHere.of(reference, standing.pieces(), record).orElse(null));
    model.addAttribute("bodyMaps", bodyMaps.of(record));
    model.addAttribute("places", Place.values());
    model.addAttribute("files", attachments.of(reference, record));
    model.addAttribute("timeline", timeline.of(person.id(), record));
    model.addAttribute("receipt", receipts.of(person.id(), record, standing.pieces()));
    model.addAttribute("passes", !toPass.of(person.id(), reference).isEmpty());
    model.addAttribute("newerLaw", newerLaw.than(concern).orElse(null));
    model.addAttribute("faults", record.faults());
    return "concern";
  }

  /** The numbers of those papers on which something stands that was corrected since. */
  private Set<Integer> correctedSince(CaseRecord record, List<Leaving> papers) {
    return record.answers().filter(entry -> papers.stream().anyMatch(paper -> paper.entry() == entry.number()))
        .filter(paper -> !taken.correctedSince(record, paper).isEmpty()).map(Entry::number)
        .collect(Collectors.toSet());
  }

  /** Null where the agency has no sites: the page says nothing of any. */
  private String site(Concern concern) {
    return concern.site().isEmpty() && sites.of(concern.agency()).isEmpty() ? null
        : sites.words(concern.site().stream().toList());
  }

  @GetMapping("/{reference}/raised")
  String raised(@PathVariable ConcernReference reference, @AuthenticationPrincipal SignedInPerson me, Model model) {
    Concern concern = seen(me.person(), reference);
    Reading reading = Reading.by(me.person().id(), View.RAISED_PAGE);
    model.addAttribute("concern", statuses.of(me.person().id(), reading, concern));
    model.addAttribute("outside", outside.of(concern, cases.facts(reading, reference)).orElse(null));
    model.addAttribute("next", nextTask.of(me.person(), reference));
    model.addAttribute("reads", whoReads.of(concern));
    model.addAttribute("promise", firstNews.of(concern).orElse(null));
    return "raised";
  }

  @SentOnce
  @PostMapping("/{reference}/open")
  String open(@PathVariable ConcernReference reference, @RequestParam(defaultValue = "") String said,
      @RequestParam(defaultValue = "") String because, @AuthenticationPrincipal SignedInPerson me, Model model,
      HttpServletResponse response) {
    String page = unseen(me.person(), reference, model);
    model.addAttribute("typed", Map.of("because", because, "said", said));
    try {
      identity.open(me.person(), reference, OpenedBecause.of(because).orElseThrow(ConcernController::notChosen), said);
      return "redirect:/concerns/" + reference;
    } catch (AnswerRefused refused) {
      response.setStatus(refused.reason().status());
      model.addAttribute("wrong",
          Map.of(OpenedBecause.of(because).isPresent() ? "said" : "because", refused.getMessage()));
      model.addAttribute("problems", true);
      return page;
    }
  }

  /** Before reasonable cause a lead sees that there is a concern, and may open it with a reason; nobody else. */
  private String unseen(Person person, ConcernReference reference, Model model) {
    if (concerns.allowed(person.id(), Right.OPEN_WITH_REASON, reference).isEmpty()) {
      throw new NotFound();
    }
    model.addAttribute("site", concerns.find(reference).map(this::site).orElse(null));
    model.addAttribute("reference", reference);
    model.addAttribute("reasons", Arrays.stream(OpenedBecause.values())
        .collect(Collectors.toMap(OpenedBecause::key, OpenedBecause::words, (one, other) -> one, LinkedHashMap::new)));
    return "masked";
  }

  private static AnswerRefused notChosen() {
    return new AnswerRefused(AnswerRefused.Reason.ANSWERS, "Choose why you must know who it is", List.of());
  }

  private Concern seen(Person person, ConcernReference reference) {
    return concerns.seenBy(person.id(), reference).orElseThrow(NotFound::new);
  }

  private OpenPiece open(Statuses.Piece piece, Person person) {
    return new OpenPiece(piece.task(), piece.waitsFor(), work.seenBy(person.id(), piece.task().id()).isPresent());
  }

  /** What is open, and whether this person may go straight on with it. */
  record OpenPiece(OpenTask task, String waitsFor, boolean mayDo) {
  }
}
