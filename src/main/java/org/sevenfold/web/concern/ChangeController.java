package org.sevenfold.web.concern;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.access.Right;
import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Person;
import org.sevenfold.draft.DraftKey;
import org.sevenfold.draft.Drafts;
import org.sevenfold.draft.SentPages;
import org.sevenfold.form.TypedText;
import org.sevenfold.record.Reading;
import org.sevenfold.record.View;
import org.sevenfold.web.page.NextTaskRedirect;
import org.sevenfold.web.page.NotFound;
import org.sevenfold.web.page.SentOnce;
import org.sevenfold.web.security.SignedInPerson;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.CaseMessage;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.NextTask;
import org.sevenfold.work.OpenTask;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What somebody brings into a concern at any moment: something has changed, they refer now, a lead goes on with it. */
@Controller
@RequestMapping("/concerns/{reference}")
class ChangeController {

  private static final Map<String, String> WAYS = ways();
  /** What can still happen when a concern is over. */
  private static final Map<String, String> LATER =
      Map.of(CaseMessage.WITHDRAWAL.name(), WAYS.get(CaseMessage.WITHDRAWAL.name()));
  /** Characters. */
  private static final int LONGEST = 8000;

  private final Concerns concerns;
  private final CaseWork cases;
  private final Wishes wishes;
  private final Statuses statuses;
  private final NextTaskRedirect straightOn;
  private final NextTask nextTask;
  private final SentPages sentPages;
  private final Drafts drafts;

  ChangeController(Concerns concerns, CaseWork cases, Wishes wishes, Statuses statuses, NextTaskRedirect straightOn,
      NextTask nextTask, SentPages sentPages, Drafts drafts) {
    this.sentPages = sentPages;
    this.drafts = drafts;
    this.concerns = concerns;
    this.cases = cases;
    this.wishes = wishes;
    this.statuses = statuses;
    this.straightOn = straightOn;
    this.nextTask = nextTask;
  }

  @SentOnce
  @PostMapping("/pass-to-lead")
  String pass(@PathVariable ConcernReference reference, @AuthenticationPrincipal SignedInPerson me) {
    allowed(me.person(), Right.PASS_TO_LEAD, reference);
    cases.passToLead(me.person(), reference);
    return "redirect:/concerns/" + reference;
  }

  @GetMapping("/changed")
  String whatChanged(@PathVariable ConcernReference reference, @AuthenticationPrincipal SignedInPerson me,
      Model model) {
    return page(me.person(), allowed(me.person(), Right.SAY_WHAT_CHANGED, reference), model);
  }

  @PostMapping("/changed")
  String changed(@PathVariable ConcernReference reference, @RequestParam(defaultValue = "") String what,
      @RequestParam(defaultValue = "") String said, @RequestParam Map<String, String> all,
      @RequestParam(name = "_drawing", defaultValue = "") String drawing,
      @AuthenticationPrincipal SignedInPerson me, Model model, HttpServletResponse response) {
    Person person = me.person();
    Optional<String> before = sentPages.wentTo(person.id(), drawing);
    if (before.isPresent()) {
      return before.get();
    }
    Optional<CaseMessage> message = CaseMessage.chosen(what);
    Concern concern = allowed(person, message.map(CaseMessage::right).orElse(Right.SAY_WHAT_CHANGED), reference);
    try {
      Map<String, Object> words = words(message, said, all);
      return sentPages.once(person.id(), drawing, () -> wishes.told(person, reference, message.orElseThrow(), words))
          .map(opened -> sent(person, reference, drawing, next(person, reference, message.orElseThrow(), opened)))
          .orElse(concern(reference));
    } catch (AnswerRefused refused) {
      response.setStatus(refused.reason().status());
      model.addAttribute("wrong", Map.of(message.isEmpty() ? "what" : "said", refused.getMessage()));
      model.addAttribute("typed", all);
      model.addAttribute("problems", true);
      return page(person, concern, model);
    }
  }

  /** What they wrote to it, if anything. */
  private static Map<String, Object> words(Optional<CaseMessage> message, String said, Map<String, String> all) {
    Optional<String> fault = message.isEmpty() ? Optional.of("Choose what has changed")
        : TypedText.fault(said, LONGEST);
    fault.ifPresent(why -> {
      throw new AnswerRefused(AnswerRefused.Reason.ANSWERS, why, List.of());
    });
    Map<String, Object> words = new LinkedHashMap<>();
    if (!TypedText.saysNothing(said)) {
      words.put("said", said.strip());
    }
    if (message.equals(Optional.of(CaseMessage.WITHDRAWAL))) {
      words.putAll(TakenBackWords.of(all));
    }
    return words;
  }

  private String sent(Person person, ConcernReference reference, String drawing, String address) {
    sentPages.leadsTo(person.id(), drawing, address);
    drafts.drop(person.id(), DraftKey.ofPath("/concerns/" + reference + "/changed"));
    return address;
  }

  private String next(Person person, ConcernReference reference, CaseMessage message, Optional<OpenTask> opened) {
    if (message == CaseMessage.WITHDRAWAL) {
      // what was stopped is read first; the question that is asked again stands there
      return concern(reference);
    }
    return opened.or(() -> nextTask.of(person, reference)).map(task -> straightOn.to(person, task))
        .orElse(concern(reference));
  }

  /** What somebody can choose, the most urgent first. */
  private static Map<String, String> ways() {
    Map<String, String> ways = new LinkedHashMap<>();
    ways.put(CaseMessage.NEW_DANGER.name(), "Somebody is in danger now");
    ways.put(CaseMessage.REFER_NOW.name(), "I want to refer now, to social care or the police");
    ways.put(CaseMessage.NEW_INFORMATION.name(), "There is something new");
    ways.put(CaseMessage.WITHDRAWAL.name(), "Somebody who agreed has changed their mind");
    ways.put(CaseMessage.PURPOSE_CHANGED.name(), "The information is wanted for another purpose");
    ways.put(CaseMessage.RELATIONSHIP_CHANGED.name(), "I work with the person in another way now");
    ways.put(CaseMessage.ADVICE_WANTED.name(), "I want advice");
    return ways;
  }

  private static String concern(ConcernReference reference) {
    return "redirect:/concerns/" + reference;
  }

  private String page(Person person, Concern concern, Model model) {
    model.addAttribute("ways", concern.isOpen() ? WAYS : LATER);
    model.addAttribute("takenBack", TakenBackWords.ASKED);
    model.addAttribute("concern", statuses.of(person.id(), Reading.by(person.id(), View.CHANGE_PAGE), concern));
    return "changed";
  }

  private Concern allowed(Person person, Right right, ConcernReference reference) {
    return concerns.allowed(person.id(), right, reference).orElseThrow(NotFound::new);
  }
}
