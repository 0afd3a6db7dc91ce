package org.sevenfold.web.account;

import jakarta.servlet.http.HttpServletRequest;
import org.sevenfold.web.page.Endings;
import org.sevenfold.web.security.SignedInPerson;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** For the script of a page that stands open: how long its person stays signed in, and that they want to. */
@Controller
@RequestMapping(path = "/account/session", produces = MediaType.TEXT_PLAIN_VALUE)
class SessionController {

  private final Endings endings;

  SessionController(Endings endings) {
    this.endings = endings;
  }

  /** To ask is no use of it: a page that nobody looks at keeps nobody signed in. */
  @GetMapping
  @ResponseBody
  String left(@AuthenticationPrincipal SignedInPerson me, HttpServletRequest request) {
    return endings.of(me.person(), request).toString();
  }

  @PostMapping("/stay")
  @ResponseBody
  String stay(@AuthenticationPrincipal SignedInPerson me, HttpServletRequest request) {
    return endings.of(me.person(), request).toString();
  }
}
