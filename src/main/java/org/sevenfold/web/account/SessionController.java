package org.sevenfold.web.account;

import jakarta.servlet.http.HttpServletRequest;
import org.sevenfold.web.page.Endings;
import org.sevenfold.web.security.SignedInPerson;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** For the script of a page that stands open: how long its person stays signed in, and that they want to. */
@Controller
@RequestMapping("/account/session")
class SessionController {

  private final Endings endings;

  SessionController(Endings endings) {
    this.endings = endings;
  }

  /** To ask is no use of it: a page that nobody looks at keeps nobody signed in. */
  @GetMapping
  ResponseEntity<String> left(@AuthenticationPrincipal SignedInPerson me, HttpServletRequest request) {
    return ending(me, request);
  }

  @PostMapping("/stay")
  ResponseEntity<String> stay(@AuthenticationPrincipal SignedInPerson me, HttpServletRequest request) {
    return ending(me, request);
  }

  private ResponseEntity<String> ending(SignedInPerson me, HttpServletRequest request) {
    return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(endings.of(me.person(), request).toString());
  }
}
