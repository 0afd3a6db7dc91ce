package org.sevenfold.web.concern;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.access.Right;
import org.sevenfold.attachment.Attachment;
import org.sevenfold.attachment.AttachmentId;
import org.sevenfold.attachment.Attachments;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.PersonId;
import org.sevenfold.form.Problem;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Journal;
import org.sevenfold.record.Reading;
import org.sevenfold.record.View;
import org.sevenfold.referral.Leaving;
import org.sevenfold.referral.PaperBodyMaps;
import org.sevenfold.referral.PaperFiles;
import org.sevenfold.referral.WhatLeaves;
import org.sevenfold.web.page.NotFound;
import org.sevenfold.web.page.SentOnce;
import org.sevenfold.web.security.SignedInPerson;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.CaseWork;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which photos and files go with a paper, before it is sent: each with why it is needed. */
@Controller
@RequestMapping("/concerns/{reference}/disclosures/{entry}/files")
class PaperFilesController {

  private static final String FILE = "file";
  private static final String WHY = "why-";
  private static final String MAP = "map-";

  private final Attachments attachments;
  private final PaperFiles paperFiles;
  private final WhatLeaves leaves;
  private final Concerns concerns;
  private final CaseWork cases;
  private final Journal journal;

  PaperFilesController(Attachments attachments, PaperFiles paperFiles, WhatLeaves leaves, Concerns concerns,
      CaseWork cases, Journal journal) {
    this.attachments = attachments;
    this.paperFiles = paperFiles;
    this.leaves = leaves;
    this.concerns = concerns;
    this.cases = cases;
    this.journal = journal;
  }

  @GetMapping
  String ask(@PathVariable ConcernReference reference, @PathVariable int entry,
      @AuthenticationPrincipal SignedInPerson me, Model model) {
    return page(me.person().id(), reference, entry, null, model);
  }

  @SentOnce
  @PostMapping
  String choose(@PathVariable ConcernReference reference, @PathVariable int entry,
      @RequestParam MultiValueMap<String, String> typed, @AuthenticationPrincipal SignedInPerson me, Model model,
      HttpServletResponse response) {
    PersonId person = me.person().id();
    allowed(person, reference);
    Map<AttachmentId, String> whys = whys(typed);
    Map<Integer, String> maps = maps(typed);
    try {
      paperFiles.choose(person, reference, entry, whys, maps, protects(Reading.OwnWork.SENDING, reference));
      return "redirect:/concerns/" + reference + "/disclosures/" + entry;
    } catch (AnswerRefused refused) {
      response.setStatus(refused.reason().status());
      model.addAttribute("wrong", wrong(refused));
      model.addAttribute("problems", true);
      Map<String, String> all = new LinkedHashMap<>();
      whys.forEach((file, why) -> all.put(file.value(), why));
      maps.forEach((number, why) -> all.put(MAP + number, why));
      return page(person, reference, entry, all, model);
    }
  }

  private static Map<AttachmentId, String> whys(MultiValueMap<String, String> typed) {
    Map<AttachmentId, String> whys = new LinkedHashMap<>();
    typed.getOrDefault(FILE, List.of()).forEach(
        file -> whys.put(new AttachmentId(file), typed.getOrDefault(WHY + file, List.of("")).get(0)));
    return whys;
  }

  private static Map<Integer, String> maps(MultiValueMap<String, String> typed) {
    Map<Integer, String> maps = new LinkedHashMap<>();
    typed.getOrDefault("body_map", List.of()).stream().filter(number -> number.matches("\\d{1,9}"))
        .forEach(
            number -> maps.put(Integer.valueOf(number), typed.getOrDefault(WHY + MAP + number, List.of("")).get(0)));
    return maps;
  }

  private static Map<String, String> wrong(AnswerRefused refused) {
    return refused.problems().isEmpty() ? Map.of("content", refused.getMessage())
        : refused.problems().stream().collect(Collectors.toMap(Problem::key, Problem::message));
  }

  /** Parts are left out so that nobody is put in danger. */
  private boolean protects(Reading reading, ConcernReference reference) {
    return "SHARE_REDACTED".equals(cases.facts(reading, reference).get("decision"));
  }

  private void allowed(PersonId person, ConcernReference reference) {
    concerns.allowed(person, Right.CHOOSE_FILES, reference).orElseThrow(NotFound::new);
  }

  /** @param typed null where the page is opened, and not sent back */
  private String page(PersonId person, ConcernReference reference, int entry, Map<String, String> typed,
      Model model) {
    allowed(person, reference);
    Reading reading = Reading.by(person, View.FILES);
    CaseRecord record = journal.read(reading, reference);
    Leaving leaving = leaves.of(reference, record).stream().filter(one -> one.entry() == entry).findFirst()
        .orElseThrow(NotFound::new);
    boolean protects = protects(reading, reference);
    Map<String, String> whys = new HashMap<>();
    if (typed == null) {
      paperFiles.of(reference, record, entry).forEach(one -> whys.put(one.file().id().value(), one.why()));
      paperFiles.bodyMaps(record, entry).forEach(one -> whys.put(MAP + one.written().entry(), one.why()));
    } else {
      whys.putAll(typed);
    }
    List<Attachment> files = attachments.of(reference, record);
    model.addAttribute("reference", reference);
    model.addAttribute("entry", entry);
    model.addAttribute("leaving", leaving);
    model.addAttribute("files", files);
    model.addAttribute("bodyMaps", PaperBodyMaps.of(record));
    model.addAttribute("mayGo", files.stream()
        .filter(file -> file.state().isOpen() && (!protects || file.namesNobodyUnseen())).collect(Collectors.toSet()));
    model.addAttribute("protects", protects);
    model.addAttribute("chosen", Set.copyOf(whys.keySet()));
    model.addAttribute("whys", whys);
    return "paper-files";
  }
}
