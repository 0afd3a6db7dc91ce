package org.sevenfold.web.datarights;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.access.Right;
import org.sevenfold.attachment.AttachmentId;
import org.sevenfold.attachment.Attachments;
import org.sevenfold.attachment.Opened;
import org.sevenfold.clock.LondonTime;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.datarights.BlackedOutCopies;
import org.sevenfold.datarights.Bundles;
import org.sevenfold.datarights.Choice;
import org.sevenfold.datarights.DataRequest;
import org.sevenfold.datarights.DataRequests;
import org.sevenfold.datarights.Ground;
import org.sevenfold.directory.Person;
import org.sevenfold.record.Reading;
import org.sevenfold.record.View;
import org.sevenfold.web.concern.FileAnswer;
import org.sevenfold.web.page.DrawnPage;
import org.sevenfold.web.page.NotFound;
import org.sevenfold.web.security.SignedInPerson;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What whoever asked is given: a paper with a cover, to print, and with the files in one. Nothing here sends it. */
@Controller
@RequestMapping("/data-rights/{request}/bundle")
class GivenController {

  private final DataRequests requests;
  private final Bundles bundles;
  private final Attachments attachments;
  private final BlackedOutCopies copies;
  private final DrawnPage drawn;
  private final LondonTime london;

  GivenController(DataRequests requests, Bundles bundles, Attachments attachments,
      BlackedOutCopies copies, DrawnPage drawn, LondonTime london) {
    this.copies = copies;
    this.requests = requests;
    this.bundles = bundles;
    this.attachments = attachments;
    this.drawn = drawn;
    this.london = london;
  }

  @GetMapping
  String paper(@PathVariable ConcernReference request, @AuthenticationPrincipal SignedInPerson me, Model model) {
    draw(me.person(), request, model);
    return "data-given";
  }

  @GetMapping("/zip")
  ResponseEntity<byte[]> all(@PathVariable ConcernReference request, @AuthenticationPrincipal SignedInPerson me,
      Model model, HttpServletRequest asked, HttpServletResponse response) throws Exception {
    List<Bundles.Given> given = draw(me.person(), request, model);
    model.addAttribute("alone", true);
    ByteArrayOutputStream bundle = new ByteArrayOutputStream();
    try (ZipOutputStream archive = new ZipOutputStream(bundle)) {
      put("what-we-hold.html", drawn.of("data-bundle", model, asked, response), archive);
      int number = 0;
      for (Sent file : files(me.person(), request, given)) {
        number++;
        put(number + " " + file.name(), file.content(), archive);
      }
    }
    return ResponseEntity.ok().contentType(new MediaType("application", "zip"))
        .header(HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(request + ".zip").build().toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store").body(bundle.toByteArray());
  }

  /** Only what a second person has agreed to. */
  private List<Bundles.Given> draw(Person person, ConcernReference reference, Model model) {
    DataRequest request = requests.allowed(person, Right.HANDLE_REQUESTS, reference)
        .filter(one -> one.agreedBy().isPresent())
        .orElseThrow(NotFound::new);
    List<Bundles.Given> given = bundles.given(person, Reading.by(person.id(), View.DATA_REQUEST), reference);
    model.addAttribute("request", request);
    model.addAttribute("subject", requests.asked(person, request).about());
    model.addAttribute("given", given);
    model.addAttribute("grounds", Arrays.stream(Ground.values()).filter(Ground::isTold)
        .filter(ground -> given.stream().anyMatch(one -> one.holdsBack(ground))).map(Ground::words).toList());
    model.addAttribute("today", london.today());
    return given;
  }

  /** A file as it goes. */
  private record Sent(String name, byte[] content) {
  }

  private List<Sent> files(Person person, ConcernReference request, List<Bundles.Given> given) {
    return given.stream().flatMap(one -> one.leaves().stream()
        .flatMap(piece -> piece.file().map(AttachmentId::new).stream()
            .map(file -> sent(person, request, one.concern(), piece.choice(), file))))
        .toList();
  }

  private Sent sent(Person person, ConcernReference request, ConcernReference concern, Choice choice,
      AttachmentId file) {
    if (choice == Choice.REDACT) {
      BlackedOutCopies.Copy copy =
          copies.find(person, Reading.by(person.id(), View.DATA_REQUEST), request, concern, file)
              .orElseThrow(NotFound::new);
      return new Sent(copy.name(), copy.content());
    }
    Opened opened = attachments.open(person.id(), Right.READ_FOR_REQUEST, concern, file).orElseThrow(NotFound::new);
    return new Sent(FileAnswer.name(opened), opened.content());
  }

  private static void put(String name, byte[] content, ZipOutputStream archive) throws IOException {
    archive.putNextEntry(new ZipEntry(name));
    archive.write(content);
    archive.closeEntry();
  }
}
