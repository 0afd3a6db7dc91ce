package org.sevenfold.web.administrator;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.agency.AgencySettings;
import org.sevenfold.agency.Held;
import org.sevenfold.agency.SettingEdition;
import org.sevenfold.agency.SettingsInForce;
import org.sevenfold.directory.Agency;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.policy.Setting;
import org.sevenfold.web.page.NotFound;
import org.sevenfold.web.page.Note;
import org.sevenfold.web.page.SentOnce;
import org.sevenfold.web.security.SignedInPerson;
import org.sevenfold.work.AgencySetting;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.Proposals;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What an agency sets: seen with what is missing, looked at as people will see it, and proposed to a second person. */
@Controller
@RequestMapping("/people/agencies/{agency}/settings")
class SettingsController {

  private final Directory directory;
  private final AgencySettings settings;
  private final AgencySetting change;
  private final Proposals proposals;
  private final Officers officers;
  private final StillToSet stillToSet;

  SettingsController(Directory directory, AgencySettings settings, AgencySetting change, Proposals proposals,
      Officers officers, StillToSet stillToSet) {
    this.directory = directory;
    this.settings = settings;
    this.change = change;
    this.proposals = proposals;
    this.officers = officers;
    this.stillToSet = stillToSet;
  }

  /** A setting, what holds of it in words, and whether a second person is asked about another value. */
  record Row(Setting setting, Optional<String> now, String source, boolean waits) {
  }

  /** An earlier or present edition, in words. */
  record Told(String words, SettingEdition edition, String by, Optional<String> confirmedBy) {
  }

  @GetMapping
  String all(@PathVariable String agency, Model model) {
    Agency found = found(agency);
    SettingsInForce now = settings.of(found);
    model.addAttribute("agency", found);
    model.addAttribute("officers", officers.of(found));
    model.addAttribute("missing", stillToSet.of(found));
    model.addAttribute("parts", Arrays.stream(Setting.values()).map(setting -> row(found, setting, now.of(setting)))
        .collect(Collectors.groupingBy(row -> row.setting().part(), LinkedHashMap::new, Collectors.toList())));
    return "settings";
  }

  private Row row(Agency agency, Setting setting, Held held) {
    return new Row(setting, held.value().map(value -> settings.inWords(setting, value)), source(held),
        proposals.isForSetting(agency.id(), setting));
  }

  private static String source(Held held) {
    return held instanceof Held.First first ? first.source() : "";
  }

  @GetMapping("/{setting}")
  String one(@PathVariable String agency, @PathVariable String setting, Model model) {
    Agency found = found(agency);
    Setting which = which(setting);
    return page(found, which, TypedSetting.of(settings.of(found).value(which).orElse("")), model);
  }

  /** As people will see it: nothing is done yet. */
  @PostMapping("/{setting}/preview")
  String preview(@PathVariable String agency, @PathVariable String setting, @ModelAttribute("asked") TypedSetting typed,
      Model model, HttpServletResponse response) {
    Agency found = found(agency);
    Setting which = which(setting);
    Map<String, String> problems = problems(found, which, typed);
    if (problems.isEmpty()) {
      model.addAttribute("preview", Note.of(which, Optional.of(typed.value(which)).filter(value -> !value.isEmpty())
          .map(value -> which.kind() == Setting.Kind.LINK ? value : settings.inWords(which, value))));
    }
    return again(found, which, typed, problems, model, response);
  }

  @SentOnce
  @PostMapping("/{setting}")
  String propose(@PathVariable String agency, @PathVariable String setting, @ModelAttribute("asked") TypedSetting typed,
      @AuthenticationPrincipal SignedInPerson me, Model model, HttpServletResponse response) {
    Agency found = found(agency);
    Setting which = which(setting);
    Map<String, String> problems = problems(found, which, typed);
    if (problems.isEmpty()) {
      try {
        change.propose(me.person().id(), found, which, typed.value(which));
        return "redirect:/people/agencies/" + found.id() + "/settings";
      } catch (AnswerRefused refused) {
        problems.put(TypedSetting.box(which), refused.getMessage());
      }
    }
    return again(found, which, typed, problems, model, response);
  }

  private Map<String, String> problems(Agency agency, Setting setting, TypedSetting typed) {
    Map<String, String> problems = new LinkedHashMap<>(typed.problems(setting));
    if (problems.isEmpty()) {
      settings.fault(agency, setting, typed.value(setting))
          .ifPresent(fault -> problems.put(TypedSetting.box(setting), fault));
    }
    return problems;
  }

  private String again(Agency agency, Setting setting, TypedSetting typed, Map<String, String> problems, Model model,
      HttpServletResponse response) {
    if (!problems.isEmpty()) {
      response.setStatus(HttpStatus.BAD_REQUEST.value());
      model.addAttribute("wrong", problems);
    }
    return page(agency, setting, typed, model);
  }

  private String page(Agency agency, Setting setting, TypedSetting typed, Model model) {
    Held now = settings.of(agency).of(setting);
    List<SettingEdition> editions = settings.editions(agency, setting);
    model.addAttribute("agency", agency);
    model.addAttribute("setting", setting);
    model.addAttribute("now", now.value().map(value -> settings.inWords(setting, value)));
    model.addAttribute("options", settings.options(setting));
    model.addAttribute("editions", editions.stream().map(one -> told(setting, one)).toList());
    model.addAttribute("first", first(setting, now, editions));
    model.addAttribute("waits", proposals.isForSetting(agency.id(), setting));
    model.addAttribute("typed", typed.kept());
    return "setting";
  }

  /** What held before the agency put in anything. */
  private String first(Setting setting, Held now, List<SettingEdition> editions) {
    return settings.inWords(setting, editions.stream().reduce((later, earlier) -> earlier).map(SettingEdition::before)
        .orElse(now.value().orElse("")));
  }

  private Told told(Setting setting, SettingEdition edition) {
    return new Told(settings.inWords(setting, edition.value()), edition, name(edition.by()),
        edition.confirmedBy().map(this::name));
  }

  private String name(PersonId person) {
    return directory.ever(person).map(Person::name).orElse("Somebody");
  }

  private Agency found(String id) {
    return directory.agency(id).orElseThrow(NotFound::new);
  }

  private static Setting which(String key) {
    return Setting.of(key).orElseThrow(NotFound::new);
  }
}
