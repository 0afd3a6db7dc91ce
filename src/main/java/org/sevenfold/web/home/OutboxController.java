package org.sevenfold.web.home;

import java.io.IOException;

import org.sevenfold.notice.channel.FolderMail;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the demo would have sent, for whoever tries it. */
@Controller
@Profile("demo | test")
class OutboxController {

  private final FolderMail post;

  OutboxController(FolderMail post) {
    this.post = post;
  }

  @GetMapping("/outbox")
  String outbox(Model model) throws IOException {
    model.addAttribute("mails", post.newest());
    return "outbox";
  }
}
