package org.sevenfold.web.home;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.sevenfold.agency.AgencySettings;
import org.sevenfold.agency.GuidanceReading;
import org.sevenfold.agency.SettingsInForce;
import org.sevenfold.directory.Directory;
import org.sevenfold.policy.Setting;
import org.sevenfold.web.page.Note;
import org.sevenfold.web.page.SentOnce;
import org.sevenfold.web.security.SignedInPerson;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What somebody's agency goes by, for everybody there, and that they have read its guidance. */
@Controller
@RequestMapping("/guidance")
class GuidanceController {

  private static final Set<Setting.Kind> TO_READ = Set.of(Setting.Kind.LINK, Setting.Kind.WORDS, Setting.Kind.LIST);

  private final Directory directory;
  private final AgencySettings settings;
  private final GuidanceReading reading;

  GuidanceController(Directory directory, AgencySettings settings, GuidanceReading reading) {
    this.directory = directory;
    this.settings = settings;
    this.reading = reading;
  }

  @GetMapping
  String all(@AuthenticationPrincipal SignedInPerson me, Model model) {
    SettingsInForce now = settings.of(directory.agency(me.person().agency()).orElseThrow());
    List<Note> notes = Arrays.stream(Setting.values()).filter(setting -> TO_READ.contains(setting.kind()))
        .filter(setting -> setting != Setting.GUIDANCE).map(setting -> Note.of(setting, now.value(setting))).toList();
    model.addAttribute("ours", now.value(Setting.GUIDANCE).orElse(""));
    model.addAttribute("readAt", reading.readBy(me.person()));
    model.addAttribute("all", notes);
    return "guidance";
  }

  @SentOnce
  @PostMapping("/read")
  String read(@RequestParam(defaultValue = "") String guidance, @AuthenticationPrincipal SignedInPerson me) {
    reading.said(me.person().id(), guidance);
    return "redirect:/guidance";
  }
}
