package org.sevenfold.web.concern;

import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.attachment.AttachmentId;
import org.sevenfold.attachment.DraftFiles;
import org.sevenfold.attachment.Intake;
import org.sevenfold.attachment.content.FileRefused;
import org.sevenfold.child.ChildWork;
import org.sevenfold.directory.Person;
import org.sevenfold.draft.DraftKey;
import org.sevenfold.draft.SentPages;
import org.sevenfold.form.Form;
import org.sevenfold.web.page.NotFound;
import org.sevenfold.web.page.SentOnce;
import org.sevenfold.web.page.TypedSoFar;
import org.sevenfold.web.security.SignedInPerson;
import org.sevenfold.work.CaseWork;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Photos and files before a concern is raised, on a page beside the one that is being written: whatever becomes of a
 * file on its way, what was typed is not sent with it and can't be lost with it.
 */
@Controller
@RequestMapping("/concerns/new/files")
class RaiseFilesController {

  private static final String HERE = "redirect:/concerns/new/files";

  private final DraftFiles files;
  private final CaseWork cases;
  private final ChildWork children;
  private final TypedSoFar typedSoFar;
  private final SentPages sentPages;
  private final FileForm form;

  RaiseFilesController(DraftFiles files, CaseWork cases, ChildWork children, TypedSoFar typedSoFar,
      SentPages sentPages, FileForm form) {
    this.files = files;
    this.children = children;
    this.cases = cases;
    this.typedSoFar = typedSoFar;
    this.sentPages = sentPages;
    this.form = form;
  }

  @GetMapping
  String page(@RequestParam(name = "too-large", required = false) String tooLarge,
      @AuthenticationPrincipal SignedInPerson me, Model model, HttpServletResponse response) {
    if (tooLarge != null) {
      form.tooLarge(model, response);
    }
    return page(me.person(), model);
  }

  /** The page that is being written sends itself here: it is kept, and stands there when they come back. */
  @PostMapping
  String leave(@RequestParam MultiValueMap<String, String> typed, @AuthenticationPrincipal SignedInPerson me) {
    Form whole = new ChildBlocks(children.form(), typed).below(cases.raisingForm(me.person()));
    typedSoFar.keep(me.person().id(), DraftKey.RAISE, whole, typed);
    return HERE;
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  String add(@RequestParam(required = false) MultipartFile file, @RequestParam(defaultValue = "") String said,
      @RequestParam(name = "_drawing", defaultValue = "") String drawing, @AuthenticationPrincipal SignedInPerson me,
      Model model, HttpServletResponse response) {
    Optional<String> before = sentPages.wentTo(me.person().id(), drawing);
    return before.orElseGet(() -> form.read(file, said, model, response)
        .map(incoming -> added(me.person(), incoming, drawing, said, model, response))
        .orElseGet(() -> page(me.person(), model)));
  }

  private String added(Person person, Intake.Incoming incoming, String drawing, String said, Model model,
      HttpServletResponse response) {
    try {
      boolean kept = sentPages.once(person.id(), drawing,
          () -> files.add(person.id(), DraftKey.RAISE, cases.raisingForm(person).title(), incoming)).orElse(true);
      sentPages.leadsTo(person.id(), drawing, HERE);
      return kept ? HERE : HERE + "?malware";
    } catch (FileRefused refused) {
      form.refuse(refused.getMessage(), said, model, response);
      return page(person, model);
    }
  }

  @GetMapping("/{file}")
  ResponseEntity<byte[]> open(@PathVariable AttachmentId file, @AuthenticationPrincipal SignedInPerson me) {
    return FileAnswer.of(files.open(me.person().id(), DraftKey.RAISE, file).orElseThrow(NotFound::new));
  }

  @SentOnce
  @PostMapping("/{file}/remove")
  String remove(@PathVariable AttachmentId file, @AuthenticationPrincipal SignedInPerson me) {
    files.remove(me.person().id(), DraftKey.RAISE, file);
    return HERE;
  }

  private String page(Person person, Model model) {
    model.addAttribute("files", files.of(person.id(), DraftKey.RAISE));
    form.draw(model);
    return "raise-files";
  }
}
