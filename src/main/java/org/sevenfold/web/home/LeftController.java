package org.sevenfold.web.home;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Where "Exit this page" ends: whoever looks over somebody's shoulder sees the weather. It says nothing of us, and goes
 * on by itself, so that the way back leads to no page of a session that has ended.
 */
@Controller
class LeftController {

  private static final String ELSEWHERE = "https://www.bbc.co.uk/weather";

  @GetMapping("/sign-in/left")
  String left(HttpServletResponse response) {
    response.setHeader("Refresh", "0; url=" + ELSEWHERE);
    return "left";
  }
}
