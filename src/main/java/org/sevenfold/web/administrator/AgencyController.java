package org.sevenfold.web.administrator;

import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.clock.LondonTime;
import org.sevenfold.directory.Accounts;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.TypedName;
import org.sevenfold.policy.Packs;
import org.sevenfold.policy.Setting;
import org.sevenfold.web.page.SentOnce;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Another agency whose people are to work here. */
@Controller
@RequestMapping("/people/agencies")
class AgencyController {

  private final Directory directory;
  private final Accounts accounts;
  private final Packs packs;
  private final LondonTime london;

  AgencyController(Directory directory, Accounts accounts, Packs packs, LondonTime london) {
    this.london = london;
    this.directory = directory;
    this.accounts = accounts;
    this.packs = packs;
  }

  @ModelAttribute("types")
  Map<String, String> types() {
    return Setting.AGENCY_TYPE.options();
  }

  @ModelAttribute("packs")
  Map<String, String> packs() {
    return packs.names();
  }

  @GetMapping
  String ask(Model model) {
    model.addAttribute("typed", Map.of("policy", packs.newest(london.today()).id()));
    return "agency";
  }

  @SentOnce
  @PostMapping
  String make(@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String type,
      @RequestParam(defaultValue = "") String policy, Model model, HttpServletResponse response) {
    TypedName called = TypedName.of("name of the agency", name);
    Map<String, String> problems = problems(called, type, policy);
    if (problems.isEmpty()) {
      return "redirect:/people/agencies/" + accounts.makeAgency(called.text(), type, policy);
    }
    response.setStatus(HttpStatus.BAD_REQUEST.value());
    model.addAttribute("wrong", problems);
    model.addAttribute("typed", Map.of("name", name, "type", type, "policy", policy));
    return "agency";
  }

  private Map<String, String> problems(TypedName name, String type, String policy) {
    Map<String, String> problems = new LinkedHashMap<>();
    name.fault().ifPresent(fault -> problems.put("name", fault));
    if (directory.agencies().stream().anyMatch(agency -> agency.name().equalsIgnoreCase(name.text()))) {
      problems.put("name", "There is an agency of this name already");
    }
    if (!types().containsKey(type)) {
      problems.put("type", "Choose what kind of agency it is");
    }
    if (!packs.names().containsKey(policy)) {
      problems.put("policy", "Choose the policy it works under");
    }
    return problems;
  }
}
