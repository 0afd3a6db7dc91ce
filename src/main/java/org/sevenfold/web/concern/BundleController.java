package org.sevenfold.web.concern;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.attachment.Attachments;
import org.sevenfold.attachment.Opened;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.referral.PaperFiles;
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

/** A paper and the files that go with it, in one: for whoever sends it. Nothing here sends anything. */
@Controller
class BundleController {

  private final ReferralController papers;
  private final Attachments attachments;
  private final DrawnPage drawn;

  BundleController(ReferralController papers, Attachments attachments, DrawnPage drawn) {
    this.papers = papers;
    this.attachments = attachments;
    this.drawn = drawn;
  }

  @GetMapping("/concerns/{reference}/disclosures/{entry}/bundle")
  ResponseEntity<byte[]> bundle(@PathVariable ConcernReference reference, @PathVariable int entry,
      @AuthenticationPrincipal SignedInPerson me, Model model, HttpServletRequest request,
      HttpServletResponse response) throws Exception {
    papers.referral(reference, entry, me, model);
    // without what stands there for whoever is here only
    model.addAttribute("alone", true);
    byte[] paper = drawn.of("referral-alone", model, request, response);
    ByteArrayOutputStream bundle = new ByteArrayOutputStream();
    try (ZipOutputStream archive = new ZipOutputStream(bundle)) {
      put("paper.html", paper, archive);
      int number = 0;
      for (PaperFiles.Chosen chosen : files(model)) {
        number++;
        Opened file = attachments.open(me.person().id(), reference, chosen.file().id()).orElseThrow(NotFound::new);
        put(number + " " + FileAnswer.name(file), file.content(), archive);
      }
    }
    String name = reference + "-" + entry + ".zip";
    return ResponseEntity.ok().contentType(new MediaType("application", "zip"))
        .header(HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name, UTF_8).build().toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store").body(bundle.toByteArray());
  }

  @SuppressWarnings("unchecked")
  private static List<PaperFiles.Chosen> files(Model model) {
    return (List<PaperFiles.Chosen>) model.getAttribute("files");
  }

  private static void put(String name, byte[] content, ZipOutputStream archive) throws IOException {
    archive.putNextEntry(new ZipEntry(name));
    archive.write(content);
    archive.closeEntry();
  }
}
