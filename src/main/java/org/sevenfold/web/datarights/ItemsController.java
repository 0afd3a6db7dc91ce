package org.sevenfold.web.datarights;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.access.Right;
import org.sevenfold.attachment.AttachmentId;
import org.sevenfold.attachment.Attachments;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.datarights.BlackedOutCopies;
import org.sevenfold.datarights.Bundles;
import org.sevenfold.datarights.Choice;
import org.sevenfold.datarights.DataRequest;
import org.sevenfold.datarights.DataRequests;
import org.sevenfold.datarights.Ground;
import org.sevenfold.datarights.Item;
import org.sevenfold.datarights.Piece;
import org.sevenfold.directory.Person;
import org.sevenfold.form.Problem;
import org.sevenfold.record.Reading;
import org.sevenfold.record.View;
import org.sevenfold.web.concern.FileAnswer;
import org.sevenfold.web.concern.RecordItems;
import org.sevenfold.web.page.NotFound;
import org.sevenfold.web.page.SentOnce;
import org.sevenfold.web.security.SignedInPerson;
import org.sevenfold.work.AnswerRefused;
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

/** What of one concern's record is given, part by part. Other people's names are suggested to be blacked out. */
@Controller
@RequestMapping("/data-rights/{request}/concerns/{concern}")
class ItemsController {

  private final DataRequests requests;
  private final Bundles bundles;
  private final RecordItems items;
  private final Attachments attachments;
  private final BlackedOutCopies copies;

  ItemsController(DataRequests requests, Bundles bundles, RecordItems items, Attachments attachments,
      BlackedOutCopies copies) {
    this.requests = requests;
    this.bundles = bundles;
    this.items = items;
    this.attachments = attachments;
    this.copies = copies;
  }

  @GetMapping
  String ask(@PathVariable ConcernReference request, @PathVariable ConcernReference concern,
      @AuthenticationPrincipal SignedInPerson me, Model model) {
    Reading reading = Reading.by(me.person().id(), View.DATA_REQUEST);
    List<Item> all = items(me.person(), reading, request, concern);
    if (!model.containsAttribute("typed")) {
      model.addAttribute("typed", bundles.chosen(me.person(), reading, request, concern)
          .map(ItemsController::chosen).orElseGet(() -> suggested(all)));
    }
    return page(request, concern, all, model);
  }

  @SentOnce
  @PostMapping
  String choose(@PathVariable ConcernReference request, @PathVariable ConcernReference concern,
      @RequestParam MultiValueMap<String, String> typed, @AuthenticationPrincipal SignedInPerson me, Model model,
      HttpServletResponse response) {
    List<Item> all = items(me.person(), Reading.by(me.person().id(), View.DATA_REQUEST), request, concern);
    try {
      bundles.choose(me.person(), request, concern, pieces(all, typed.toSingleValueMap()));
      return "redirect:/data-rights/" + request;
    } catch (AnswerRefused refused) {
      Refused.draw(refused, "items", typed.toSingleValueMap(), model, response);
      return page(request, concern, all, model);
    }
  }

  /** A file of it, for whoever chooses and whoever checks. */
  @GetMapping("/files/{file}")
  ResponseEntity<byte[]> file(@PathVariable ConcernReference request, @PathVariable ConcernReference concern,
      @PathVariable AttachmentId file, @AuthenticationPrincipal SignedInPerson me) {
    if (!bundles.concerns(me.person(), request).contains(concern)) {
      throw new NotFound();
    }
    return FileAnswer.of(attachments.open(me.person().id(), Right.READ_FOR_REQUEST, concern, file)
        .orElseThrow(NotFound::new));
  }

  private List<Item> items(Person person, Reading reading, ConcernReference request, ConcernReference concern) {
    DataRequest theirs = requests.allowed(person, Right.HANDLE_REQUESTS, request)
        .filter(one -> one.isWith(person.id()) && bundles.concerns(person, request).contains(concern))
        .orElseThrow(NotFound::new);
    return copies.marked(request, concern, items.of(reading, concern, requests.asked(person, theirs).about()));
  }

  private static String page(ConcernReference request, ConcernReference concern, List<Item> all, Model model) {
    model.addAttribute("request", request);
    model.addAttribute("concern", concern);
    model.addAttribute("items", all);
    model.addAttribute("choices", Words.of(Choice.values(), Choice::key, Choice::words));
    model.addAttribute("grounds", Words.of(Ground.values(), Ground::key, Ground::words));
    return "data-items";
  }

  /** All that is wrong at once. */
  private static List<Piece> pieces(List<Item> all, Map<String, String> typed) {
    List<Problem> problems = new ArrayList<>();
    List<Piece> pieces = new ArrayList<>();
    for (Item item : all) {
      try {
        pieces.add(Piece.of(item, chosen(item, typed)));
      } catch (AnswerRefused refused) {
        refused.problems().forEach(one -> problems.add(new Problem("choice-" + one.key(),
            one.message() + ": " + item.heading())));
      }
    }
    if (!problems.isEmpty()) {
      throw new AnswerRefused(AnswerRefused.Reason.ANSWERS, "Something is not chosen yet", problems);
    }
    return pieces;
  }

  private static Piece.Chosen chosen(Item item, Map<String, String> typed) {
    return new Piece.Chosen(Choice.of(typed.getOrDefault("choice-" + item.key(), "")),
        Ground.of(typed.getOrDefault("ground-" + item.key(), "")),
        Arrays.asList(typed.getOrDefault("words-" + item.key(), "").split("\\R")),
        typed.getOrDefault("why-" + item.key(), ""));
  }

  private static Map<String, String> chosen(List<Piece> pieces) {
    Map<String, String> typed = new LinkedHashMap<>();
    pieces.forEach(piece -> {
      typed.put("choice-" + piece.key(), piece.choice().key());
      typed.put("ground-" + piece.key(), piece.ground().map(Ground::key).orElse(""));
      typed.put("words-" + piece.key(), String.join("\n", piece.words()));
      typed.put("why-" + piece.key(), piece.why());
    });
    return typed;
  }

  /** What may be blacked out, where somebody else may be named; what becomes of it a person has to choose. */
  private static Map<String, String> suggested(List<Item> all) {
    Map<String, String> typed = new LinkedHashMap<>();
    all.stream().filter(item -> !item.names().isEmpty()).forEach(item -> {
      typed.put("ground-" + item.key(), Ground.THIRD_PARTY.key());
      typed.put("words-" + item.key(), String.join("\n", item.names()));
    });
    return typed;
  }
}
