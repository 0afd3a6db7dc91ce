package org.sevenfold.web.manager;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.sevenfold.clock.LondonTime;
import org.sevenfold.report.FigureSheet;
import org.sevenfold.report.Figures;
import org.sevenfold.report.Quarter;
import org.sevenfold.report.SmallCounts;
import org.sevenfold.report.StepTime;
import org.sevenfold.web.security.SignedInPerson;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A quarter in numbers: sentences, drawings and tables, and the same as a file, all from one question. */
@Controller
@RequestMapping("/dashboard/figures")
class FiguresController {

  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private final Figures figures;
  private final LondonTime london;

  FiguresController(Figures figures, LondonTime london) {
    this.figures = figures;
    this.london = london;
  }

  @GetMapping
  String page(@RequestParam Optional<String> quarter, @AuthenticationPrincipal SignedInPerson me, Model model) {
    Quarter asked = asked(quarter);
    model.addAttribute("quarter", asked);
    model.addAttribute("figures", figures.of(me.person(), asked));
    List<StepTime> times = figures.times(me.person(), asked);
    model.addAttribute("times", times);
    model.addAttribute("longest", StepTime.sentence(times));
    model.addAttribute("measured", StepTime.MEANS);
    model.addAttribute("least", SmallCounts.LEAST);
    model.addAttribute("heldBack", FigureSheet.HELD_BACK);
    return "figures";
  }

  @GetMapping("/csv")
  ResponseEntity<String> file(@RequestParam Optional<String> quarter, @AuthenticationPrincipal SignedInPerson me) {
    Quarter asked = asked(quarter);
    return ResponseEntity.ok().contentType(CSV)
        .header(HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("figures-" + asked.key() + ".csv").build().toString())
        .body(FigureSheet.of(figures.of(me.person(), asked), figures.times(me.person(), asked), asked));
  }

  private Quarter asked(Optional<String> quarter) {
    return quarter.flatMap(Quarter::of).orElseGet(() -> Quarter.of(london.today()));
  }
}
