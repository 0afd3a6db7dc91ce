package org.sevenfold.web.administrator;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.directory.PeopleSheet;
import org.sevenfold.directory.PeopleSheets;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Sites;
import org.sevenfold.draft.SentPages;
import org.sevenfold.web.security.SignedInPerson;
import org.sevenfold.work.StaffChange;
import org.sevenfold.work.Staffing;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Many people at once, from a CSV file: first shown with what is wrong, then taken whole or not at all. */
@Controller
@RequestMapping("/people/import")
class ImportController {

  private static final String PEOPLE = "redirect:/people";

  private final PeopleSheets sheets;
  private final Staffing staffing;
  private final Sites sites;
  private final SentPages sentPages;

  ImportController(PeopleSheets sheets, Staffing staffing, Sites sites, SentPages sentPages) {
    this.sentPages = sentPages;
    this.sites = sites;
    this.sheets = sheets;
    this.staffing = staffing;
  }

  /** Whether any agency has sites: otherwise no page about lists says a word of them. */
  @ModelAttribute("hasSites")
  boolean hasSites() {
    return sites.areAny();
  }

  @GetMapping
  String ask() {
    return "people-import";
  }

  @PostMapping("/preview")
  String preview(@RequestParam MultipartFile file, Model model, HttpServletResponse response) throws IOException {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file.getBytes())).toString();
      return preview(text, sheets.read(text), model, response);
    } catch (CharacterCodingException e) {
      String problem = "Save the file as \"CSV UTF-8\" and upload it again: some of its letters can't be read";
      return preview("", new PeopleSheet(List.of(problem), List.of()), model, response);
    }
  }

  /** What was shown is read and checked once more: meanwhile somebody else may have taken a name. */
  @PostMapping
  String take(@RequestParam String sheet, @RequestParam(name = "_drawing", defaultValue = "") String drawing,
      @AuthenticationPrincipal SignedInPerson me, Model model,
      HttpServletResponse response) {
    if (sentPages.wentTo(me.person().id(), drawing).isPresent()) {
      return PEOPLE;
    }
    PeopleSheet read = sheets.read(sheet);
    if (!read.isGood()) {
      return preview(sheet, read, model, response);
    }
    try {
      sentPages.once(me.person().id(), drawing, () -> joined(me.person().id(), read));
      sentPages.leadsTo(me.person().id(), drawing, PEOPLE);
      model.addAttribute("joined", read.newcomers());
      return "people-joined";
    } catch (DuplicateKeyException somebodyWasFirst) {
      return preview(sheet, sheets.read(sheet), model, response);
    }
  }

  private boolean joined(PersonId by, PeopleSheet read) {
    staffing.make(by, read.newcomers().stream().map(StaffChange.Joined::new).toList());
    return true;
  }

  private String preview(String text, PeopleSheet read, Model model, HttpServletResponse response) {
    response.setStatus(read.isGood() ? HttpStatus.OK.value() : HttpStatus.BAD_REQUEST.value());
    model.addAttribute("sheet", text);
    model.addAttribute("read", read);
    model.addAttribute("sites", read.rows().stream()
        .collect(Collectors.toMap(PeopleSheet.Row::line, row -> sites.words(row.newcomer().sites()))));
    return "people-preview";
  }
}
