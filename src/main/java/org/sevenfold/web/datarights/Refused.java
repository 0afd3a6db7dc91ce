package org.sevenfold.web.datarights;

import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.form.Problem;
import org.sevenfold.work.AnswerRefused;
import org.springframework.ui.Model;

/** A page that comes back with what is wrong, beside what was typed. */
final class Refused {

  private Refused() {
  }

  /** @param key of the box, where what was refused names none */
  static void draw(AnswerRefused refused, String key, Map<String, String> typed, Model model,
      HttpServletResponse response) {
    Map<String, String> wrong = new LinkedHashMap<>();
    refused.problems().forEach((Problem problem) -> wrong.put(problem.key(), problem.message()));
    wrong.putIfAbsent(refused.problems().isEmpty() ? key : refused.problems().get(0).key(), refused.getMessage());
    response.setStatus(refused.reason().status());
    model.addAttribute("wrong", wrong);
    model.addAttribute("typed", typed);
    model.addAttribute("problems", true);
  }
}
