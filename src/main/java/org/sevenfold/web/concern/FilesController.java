package org.sevenfold.web.concern;

import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.access.Right;
import org.sevenfold.attachment.AttachmentId;
import org.sevenfold.attachment.Attachments;
import org.sevenfold.attachment.Intake;
import org.sevenfold.attachment.LinkedFiles;
import org.sevenfold.attachment.content.FileRefused;
import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.PersonId;
import org.sevenfold.draft.SentPages;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Journal;
import org.sevenfold.record.Reading;
import org.sevenfold.record.View;
import org.sevenfold.web.page.NotFound;
import org.sevenfold.web.page.SentOnce;
import org.sevenfold.web.security.SignedInPerson;
import org.sevenfold.work.AnswerRefused;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The photos and files of a concern: added, listed, opened, and let through by a lead where waiting is worse. */
@Controller
@RequestMapping("/concerns/{reference}/files")
class FilesController {

  private final Attachments attachments;
  private final LinkedFiles linked;
  private final Concerns concerns;
  private final Journal journal;
  private final SentPages sentPages;
  private final FileForm form;

  FilesController(Attachments attachments, LinkedFiles linked, Concerns concerns, Journal journal, SentPages sentPages,
      FileForm form) {
    this.linked = linked;
    this.attachments = attachments;
    this.concerns = concerns;
    this.journal = journal;
    this.sentPages = sentPages;
    this.form = form;
  }

  @GetMapping
  String files(@PathVariable ConcernReference reference,
      @RequestParam(name = "too-large", required = false) String tooLarge,
      @AuthenticationPrincipal SignedInPerson me, Model model, HttpServletResponse response) {
    if (tooLarge != null) {
      form.tooLarge(model, response);
    }
    return page(me.person().id(), reference, model);
  }

  @PostMapping
  String add(@PathVariable ConcernReference reference, @RequestParam(required = false) MultipartFile file,
      @RequestParam(defaultValue = "") String said, @RequestParam(name = "_drawing", defaultValue = "") String drawing,
      @AuthenticationPrincipal SignedInPerson me, Model model, HttpServletResponse response) {
    PersonId person = me.person().id();
    concerns.allowed(person, Right.ADD_FILE, reference).orElseThrow(NotFound::new);
    Optional<String> before = sentPages.wentTo(person, drawing);
    return before.orElseGet(() -> form.read(file, said, model, response)
        .map(incoming -> added(person, reference, incoming, drawing, said, model, response))
        .orElseGet(() -> page(person, reference, model)));
  }

  private String added(PersonId person, ConcernReference reference, Intake.Incoming incoming, String drawing,
      String said, Model model, HttpServletResponse response) {
    String address = "redirect:/concerns/" + reference + "/files";
    try {
      boolean kept = sentPages.once(person, drawing, () -> attachments.add(person, reference, incoming)).orElse(true);
      sentPages.leadsTo(person, drawing, address);
      return kept ? address : address + "?malware";
    } catch (FileRefused refused) {
      form.refuse(refused.getMessage(), said, model, response);
      return page(person, reference, model);
    }
  }

  /** One of a linked concern. Which that is stands in no address. */
  @SentOnce
  @PostMapping("/bring")
  String bring(@PathVariable ConcernReference reference, @RequestParam(defaultValue = "") ConcernReference from,
      @RequestParam(defaultValue = "") AttachmentId file, @AuthenticationPrincipal SignedInPerson me, Model model,
      HttpServletResponse response) {
    PersonId person = me.person().id();
    concerns.allowed(person, Right.ADD_FILE, reference).orElseThrow(NotFound::new);
    try {
      return "redirect:/concerns/" + reference + "/files"
          + (linked.bring(person, reference, from, file) ? "" : "?malware");
    } catch (AnswerRefused refused) {
      response.setStatus(refused.reason().status());
      return notBrought(person, reference, refused.getMessage(), model);
    } catch (FileRefused refused) {
      response.setStatus(AnswerRefused.Reason.ANSWERS.status());
      return notBrought(person, reference, refused.getMessage(), model);
    }
  }

  private String notBrought(PersonId person, ConcernReference reference, String why, Model model) {
    model.addAttribute("wrong", Map.of("linked", why));
    model.addAttribute("problems", true);
    return page(person, reference, model);
  }

  /** A picture as it is shown, anything else as it came. */
  @GetMapping("/{file}")
  ResponseEntity<byte[]> open(@PathVariable ConcernReference reference, @PathVariable AttachmentId file,
      @AuthenticationPrincipal SignedInPerson me) {
    return FileAnswer.of(attachments.open(me.person().id(), reference, file).orElseThrow(NotFound::new));
  }

  /** As it came, byte by byte: with what a camera wrote beside it. */
  @GetMapping("/{file}/original")
  ResponseEntity<byte[]> original(@PathVariable ConcernReference reference, @PathVariable AttachmentId file,
      @AuthenticationPrincipal SignedInPerson me) {
    return FileAnswer.of(attachments.openOriginal(me.person().id(), reference, file).orElseThrow(NotFound::new));
  }

  @SentOnce
  @PostMapping("/{file}/release")
  String release(@PathVariable ConcernReference reference, @PathVariable AttachmentId file,
      @RequestParam(defaultValue = "") String why, @AuthenticationPrincipal SignedInPerson me, Model model,
      HttpServletResponse response) {
    PersonId person = me.person().id();
    concerns.allowed(person, Right.RELEASE_FILE, reference).orElseThrow(NotFound::new);
    try {
      attachments.release(person, reference, file, why);
      return "redirect:/concerns/" + reference + "/files";
    } catch (AnswerRefused refused) {
      response.setStatus(refused.reason().status());
      model.addAttribute("wrong", Map.of("why-" + file, refused.getMessage()));
      model.addAttribute("typed", Map.of("why-" + file, why));
      model.addAttribute("problems", true);
      return page(person, reference, model);
    }
  }

  private String page(PersonId person, ConcernReference reference, Model model) {
    Concern concern = concerns.seenBy(person, reference).orElseThrow(NotFound::new);
    model.addAttribute("reference", reference);
    Reading reading = Reading.by(person, View.FILES);
    CaseRecord record = journal.read(reading, concern.reference());
    model.addAttribute("files", attachments.of(reference, record));
    model.addAttribute("offers", linked.of(person, reference, reading, record));
    model.addAttribute("releases", concerns.allowed(person, Right.RELEASE_FILE, reference).isPresent());
    form.draw(model);
    return "files";
  }
}
