package org.sevenfold.web.account;

import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.PersonId;
import org.sevenfold.notice.Ways;
import org.sevenfold.notice.channel.Channel;
import org.sevenfold.notice.person.NoticeSettings;
import org.sevenfold.notice.person.TellingTimes;
import org.sevenfold.notice.person.TypedSetting;
import org.sevenfold.policy.NoticeTimes;
import org.sevenfold.web.page.SentOnce;
import org.sevenfold.web.security.SignedInPerson;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** By which ways somebody is told, when, and when not. What is urgent comes at once, whatever they set. */
@Controller
@RequestMapping("/account/notices")
class NoticeSettingController {

  private final NoticeSettings settings;
  private final TellingTimes times;
  private final Ways ways;
  private final Directory directory;

  NoticeSettingController(NoticeSettings settings, TellingTimes times, Ways ways, Directory directory) {
    this.settings = settings;
    this.times = times;
    this.ways = ways;
    this.directory = directory;
  }

  @GetMapping
  String ask(@AuthenticationPrincipal SignedInPerson me, Model model) {
    return page(me.person().id(), TypedSetting.of(settings.of(me.person().id())), model);
  }

  @SentOnce
  @PostMapping
  String save(@RequestParam(defaultValue = "") String mobile, @RequestParam(defaultValue = "false") boolean byText,
      @RequestParam(defaultValue = "") String digests, @RequestParam(defaultValue = "") String quiet,
      @AuthenticationPrincipal SignedInPerson me, Model model, HttpServletResponse response) {
    TypedSetting typed = new TypedSetting(mobile, byText, digests, quiet);
    Map<String, String> wrong = new LinkedHashMap<>(typed.faults());
    if (wrong.isEmpty() && !settings.save(me.person().id(), typed.read())) {
      wrong.put("mobile", "Somebody else has put in this number. Whoever has that phone would read your messages");
    }
    if (wrong.isEmpty()) {
      return "redirect:/account?saved=notices";
    }
    response.setStatus(HttpStatus.BAD_REQUEST.value());
    model.addAttribute("wrong", wrong);
    return page(me.person().id(), typed, model);
  }

  private String page(PersonId person, TypedSetting typed, Model model) {
    NoticeTimes usual = times.usual(person);
    model.addAttribute("typed",
        Map.of("mobile", typed.mobile(), "digests", typed.digests(), "quiet", typed.quiet()));
    model.addAttribute("byText", typed.byText());
    model.addAttribute("mail", directory.mail(person).orElse(""));
    model.addAttribute("further", further());
    model.addAttribute("usualDigests", shown(usual.digests()));
    model.addAttribute("usualQuiet", usual.quiet().from() + " to " + usual.quiet().to());
    return "account-notices";
  }

  private List<String> further() {
    return ways.all().stream().filter(way -> !way.key().equals(Channel.MAIL) && way.isConfigured())
        .map(Channel::words).toList();
  }

  private static String shown(List<LocalTime> digests) {
    return digests.stream().map(LocalTime::toString).collect(Collectors.joining(", "));
  }
}
