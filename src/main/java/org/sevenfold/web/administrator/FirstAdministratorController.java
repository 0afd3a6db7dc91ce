package org.sevenfold.web.administrator;

import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.clock.LondonTime;
import org.sevenfold.directory.Passwords;
import org.sevenfold.directory.TypedName;
import org.sevenfold.directory.account.FirstAdministrator;
import org.sevenfold.policy.Packs;
import org.sevenfold.policy.Setting;
import org.sevenfold.web.page.NotFound;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The first page of an empty installation. Once there is somebody, there is no such page. */
@Controller
@Profile("live")
@RequestMapping("/first-administrator")
class FirstAdministratorController {

  private final FirstAdministrator first;
  private final Packs packs;
  private final LondonTime london;

  FirstAdministratorController(FirstAdministrator first, Packs packs, LondonTime london) {
    this.first = first;
    this.packs = packs;
    this.london = london;
  }

  /** What is typed into the page. */
  record Typed(String token, @BindParam("user_name") String userName, String name, String agency, String type,
      String policy, String password, String again) {

    Typed {
      token = orEmpty(token);
      userName = TypedName.userName(orEmpty(userName)).text();
      name = TypedName.tidied(orEmpty(name));
      agency = TypedName.tidied(orEmpty(agency));
      type = orEmpty(type);
      policy = orEmpty(policy);
      password = orEmpty(password);
      again = orEmpty(again);
    }

    private static String orEmpty(String typed) {
      return typed == null ? "" : typed;
    }

    FirstAdministrator.Said said() {
      return new FirstAdministrator.Said(token, userName, name, agency, type, policy, password);
    }

    /** What is shown again after a mistake: neither the token nor a password. */
    Map<String, String> kept() {
      return Map.of("user_name", userName, "name", name, "agency", agency, "type", type, "policy", policy);
    }
  }

  @ModelAttribute("types")
  Map<String, String> types() {
    return Setting.AGENCY_TYPE.options();
  }

  @ModelAttribute("packs")
  Map<String, String> packs() {
    return packs.names();
  }

  /** The law of today is suggested: nobody works under an older one unless they say so. */
  @GetMapping
  String ask(Model model) {
    checkWanted();
    model.addAttribute("typed", Map.of("policy", packs.newest(london.today()).id()));
    return "first-administrator";
  }

  @PostMapping
  String appoint(@ModelAttribute("asked") Typed typed, Model model, HttpServletResponse response) {
    checkWanted();
    Map<String, String> problems = problems(typed);
    if (problems.isEmpty() && !first.appoint(typed.said())) {
      problems.put("token", "This is not the token that the log shows. Copy the last one from there");
    }
    if (problems.isEmpty()) {
      return "redirect:/sign-in?chosen";
    }
    response.setStatus(HttpStatus.BAD_REQUEST.value());
    model.addAttribute("wrong", problems);
    model.addAttribute("typed", typed.kept());
    return "first-administrator";
  }

  private void checkWanted() {
    if (!first.isWanted()) {
      throw new NotFound();
    }
  }

  private Map<String, String> problems(Typed typed) {
    Map<String, String> problems = new LinkedHashMap<>();
    if (typed.token().isBlank()) {
      problems.put("token", "Type the token that the log shows");
    }
    TypedName.userName(typed.userName()).fault().ifPresent(fault -> problems.put("user_name", fault));
    TypedName.of("name", typed.name()).fault().ifPresent(fault -> problems.put("name", fault));
    TypedName.of("name of your agency", typed.agency()).fault().ifPresent(fault -> problems.put("agency", fault));
    if (!types().containsKey(typed.type())) {
      problems.put("type", "Choose what kind of agency it is");
    }
    if (!packs.names().containsKey(typed.policy())) {
      problems.put("policy", "Choose the policy and the law that you work under");
    }
    Passwords.fault(typed.password(), typed.again(), typed.userName(), typed.name(), typed.agency())
        .ifPresent(fault -> problems.put("password", fault));
    return problems;
  }
}
