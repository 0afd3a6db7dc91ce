package org.sevenfold.web.datarights;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.access.Right;
import org.sevenfold.attachment.AttachmentId;
import org.sevenfold.attachment.Intake;
import org.sevenfold.attachment.content.FileRefused;
import org.sevenfold.attachment.content.FileType;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.datarights.BlackedOutCopies;
import org.sevenfold.datarights.Bundles;
import org.sevenfold.datarights.DataRequests;
import org.sevenfold.directory.Person;
import org.sevenfold.form.Problem;
import org.sevenfold.record.Reading;
import org.sevenfold.record.View;
import org.sevenfold.web.concern.FileAnswer;
import org.sevenfold.web.page.NotFound;
import org.sevenfold.web.page.SentOnce;
import org.sevenfold.web.security.SignedInPerson;
import org.sevenfold.work.AnswerRefused;
import org.springframework.http.MediaType;
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

/** Of one file, the copy with something blacked out: laid in by whoever answers, read by the second person too. */
@Controller
@RequestMapping("/data-rights/{request}/concerns/{concern}/files/{file}/copy")
class CopyController {

  private final DataRequests requests;
  private final Bundles bundles;
  private final BlackedOutCopies copies;
  private final Intake intake;

  CopyController(DataRequests requests, Bundles bundles, BlackedOutCopies copies, Intake intake) {
    this.requests = requests;
    this.bundles = bundles;
    this.copies = copies;
    this.intake = intake;
  }

  @GetMapping
  String ask(@PathVariable ConcernReference request, @PathVariable ConcernReference concern,
      @PathVariable AttachmentId file, @AuthenticationPrincipal SignedInPerson me, Model model) {
    theirs(me.person(), request, concern);
    return page(me.person(), request, concern, file, model);
  }

  @SentOnce
  @PostMapping
  String layIn(@PathVariable ConcernReference request, @PathVariable ConcernReference concern,
      @PathVariable AttachmentId file, @RequestParam(required = false) MultipartFile copy,
      @AuthenticationPrincipal SignedInPerson me, Model model, HttpServletResponse response) throws IOException {
    theirs(me.person(), request, concern);
    try {
      copies.layIn(me.person(), request, concern, file, read(copy));
      return "redirect:/data-rights/" + request + "/concerns/" + concern;
    } catch (FileRefused refused) {
      Refused.draw(new AnswerRefused(AnswerRefused.Reason.ANSWERS, refused.getMessage(),
          List.of(new Problem("copy", refused.getMessage()))), "copy", Map.of(), model, response);
      return page(me.person(), request, concern, file, model);
    }
  }

  @GetMapping("/content")
  ResponseEntity<byte[]> open(@PathVariable ConcernReference request, @PathVariable ConcernReference concern,
      @PathVariable AttachmentId file, @AuthenticationPrincipal SignedInPerson me) {
    BlackedOutCopies.Copy copy = find(me.person(), request, concern, file).orElseThrow(NotFound::new);
    return FileAnswer.of(copy.name(), MediaType.parseMediaType(copy.type().mediaType()),
        copy.type() == FileType.JPEG, copy.content());
  }

  private Intake.Incoming read(MultipartFile copy) throws IOException {
    // what it is called is not kept: it may name somebody
    return copy == null ? intake.file("", new byte[0], "")
        : intake.file(Optional.ofNullable(copy.getOriginalFilename()).orElse(""), copy.getBytes(), "");
  }

  private String page(Person person, ConcernReference request, ConcernReference concern, AttachmentId file,
      Model model) {
    model.addAttribute("request", request);
    model.addAttribute("concern", concern);
    model.addAttribute("file", file);
    model.addAttribute("copied", find(person, request, concern, file).isPresent());
    return "data-copy";
  }

  private Optional<BlackedOutCopies.Copy> find(Person person, ConcernReference request, ConcernReference concern,
      AttachmentId file) {
    return copies.find(person, Reading.by(person.id(), View.DATA_REQUEST), request, concern, file);
  }

  private void theirs(Person person, ConcernReference request, ConcernReference concern) {
    requests.allowed(person, Right.HANDLE_REQUESTS, request)
        .filter(one -> one.isWith(person.id()) && bundles.concerns(person, request).contains(concern))
        .orElseThrow(NotFound::new);
  }
}
