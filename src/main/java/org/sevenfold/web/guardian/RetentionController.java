package org.sevenfold.web.guardian;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.access.Right;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.record.ErasureRecord;
import org.sevenfold.record.ErasureRecord.Certificate;
import org.sevenfold.retention.Destruction;
import org.sevenfold.retention.DueRecords;
import org.sevenfold.web.page.NotFound;
import org.sevenfold.web.page.SentOnce;
import org.sevenfold.web.security.SignedInPerson;
import org.sevenfold.work.AnswerRefused;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Records whose time has come, and what was destroyed: without a word of what stood in any of them. */
@Controller
@RequestMapping("/retention")
class RetentionController {

  private final DueRecords due;
  private final Destruction destruction;
  private final ErasureRecord certificates;
  private final Concerns concerns;

  RetentionController(DueRecords due, Destruction destruction, ErasureRecord certificates, Concerns concerns) {
    this.due = due;
    this.destruction = destruction;
    this.certificates = certificates;
    this.concerns = concerns;
  }

  @GetMapping
  String all(@AuthenticationPrincipal SignedInPerson me, Model model) {
    return page(me.person(), model);
  }

  @SentOnce
  @PostMapping("/{reference}")
  String propose(@PathVariable ConcernReference reference, @RequestParam(defaultValue = "") String why,
      @AuthenticationPrincipal SignedInPerson me, Model model, HttpServletResponse response) {
    concerns.allowed(me.person().id(), Right.PROPOSE_DESTRUCTION, reference).orElseThrow(NotFound::new);
    try {
      destruction.propose(me.person(), reference, why);
      return "redirect:/retention";
    } catch (AnswerRefused refused) {
      response.setStatus(refused.reason().status());
      model.addAttribute("wrong", Map.of("why-" + reference, refused.getMessage()));
      model.addAttribute("typed", Map.of("of", reference.value(), "why", why));
      model.addAttribute("problems", true);
      return page(me.person(), model);
    }
  }

  private String page(Person person, Model model) {
    model.addAttribute("due", due.of(person.id()));
    List<Certificate> all = certificates.of(person.agency());
    model.addAttribute("certificates", all);
    model.addAttribute("whole", all.stream().filter(one -> isWhole(person, one)).map(Certificate::number).toList());
    return "retention";
  }

  /** Which rule it was says what it was about: that is for the guardian, and for the two who destroyed it. */
  private static boolean isWhole(Person person, Certificate certificate) {
    return person.has(Role.CALDICOTT_GUARDIAN) || person.id().equals(certificate.by())
        || person.id().equals(certificate.what().proposedBy());
  }
}
