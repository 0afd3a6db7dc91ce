package org.sevenfold.web.datarights;

import java.nio.charset.StandardCharsets;

import org.sevenfold.datarights.register.ProcessingRegister;
import org.sevenfold.datarights.register.RegisterSheet;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.policy.Pack;
import org.sevenfold.policy.Packs;
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

/** What is held, what for and for how long, by the pack of one's agency: a page and a file. */
@Controller
@RequestMapping("/data-rights/register")
class RegisterController {

  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private final ProcessingRegister register;
  private final Directory directory;
  private final Packs packs;

  RegisterController(ProcessingRegister register, Directory directory, Packs packs) {
    this.register = register;
    this.directory = directory;
    this.packs = packs;
  }

  @GetMapping
  String page(@AuthenticationPrincipal SignedInPerson me, Model model) {
    Pack pack = pack(me.person());
    model.addAttribute("law", pack);
    model.addAttribute("rows", register.rows(pack));
    model.addAttribute("kept", register.kept(pack));
    model.addAttribute("readers", register.readers());
    model.addAttribute("receivers", register.receivers(pack));
    return "register";
  }

  @GetMapping("/csv")
  ResponseEntity<String> file(@AuthenticationPrincipal SignedInPerson me) {
    return ResponseEntity.ok().contentType(CSV)
        .header(HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("register-of-processing.csv").build().toString())
        .body(RegisterSheet.of(register, pack(me.person())));
  }

  private Pack pack(Person person) {
    return packs.get(directory.agency(person.agency()).orElseThrow().pack());
  }
}
