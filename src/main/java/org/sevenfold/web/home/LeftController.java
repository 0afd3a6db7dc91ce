package org.sevenfold.web.home;

import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.start.Settings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Where "Exit this page" ends: whoever looks over somebody's shoulder sees a page of somebody else. It says nothing of
 * us, and goes on by itself, so that the way back leads to no page of a session that has ended.
 */
@Controller
class LeftController {

  private final String elsewhere;

  LeftController(Settings settings) {
    this.elsewhere = settings.web().elsewhere();
  }

  @GetMapping("/sign-in/left")
  String left(Model model, HttpServletResponse response) {
    response.setHeader("Refresh", "0; url=" + elsewhere);
    model.addAttribute("elsewhere", elsewhere);
    return "left";
  }
}
