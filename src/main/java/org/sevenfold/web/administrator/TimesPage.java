package org.sevenfold.web.administrator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sevenfold.agency.AgencyLevels;
import org.sevenfold.agency.SettingEdition;
import org.sevenfold.clock.Reckoning;
import org.sevenfold.directory.Agency;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.policy.LevelNames;
import org.sevenfold.policy.ServiceLevels;
import org.sevenfold.policy.TimeKey;
import org.sevenfold.web.page.NotFound;
import org.sevenfold.work.Proposals;
import org.sevenfold.work.TimesInWords;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages about the times of an agency have in common: what holds, who says so, and what held before. */
@Component
class TimesPage {

  private final Directory directory;
  private final AgencyLevels levels;
  private final LevelNames names;
  private final Proposals proposals;

  TimesPage(Directory directory, AgencyLevels levels, LevelNames names, Proposals proposals) {
    this.directory = directory;
    this.levels = levels;
    this.names = names;
    this.proposals = proposals;
  }

  /**
   * One time in the list.
   *
   * @param who   who says so, in words
   * @param waits whether a second person is asked about another
   */
  record Row(String name, String title, String says, String who, boolean waits) {
  }

  /** Rows under one heading. */
  record Part(String title, List<Row> rows) {
  }

  /** An edition in words. */
  record Told(String says, SettingEdition edition, String by, Optional<String> confirmedBy) {
  }

  Agency agency(String id) {
    return directory.agency(id).orElseThrow(NotFound::new);
  }

  /** What it is called. */
  String title(TimeKey key) {
    return names.of(key).orElseThrow(NotFound::new);
  }

  Map<String, String> calendars() {
    return names.calendars();
  }

  ServiceLevels now(Agency agency) {
    return levels.soon(agency);
  }

  /** The kinds that are counted in a calendar, in their order. */
  List<String> countedIn(ServiceLevels theirs, String calendar) {
    return names.groups().stream().flatMap(group -> group.kinds().keySet().stream())
        .filter(kind -> theirs.isCountedIn(kind, calendar)).toList();
  }

  void fillList(Agency agency, Model model) {
    ServiceLevels theirs = now(agency);
    model.addAttribute("agency", agency);
    model.addAttribute("parts", names.groups().stream().map(group -> new Part(group.title(),
        rows(agency, theirs, group.kinds(), TimeKey.Kind.CLOCK))).toList());
    model.addAttribute("calendars", rows(agency, theirs, names.calendars(), TimeKey.Kind.CALENDAR));
  }

  private List<Row> rows(Agency agency, ServiceLevels theirs, Map<String, String> named, TimeKey.Kind kind) {
    return named.entrySet().stream().map(one -> {
      TimeKey key = new TimeKey(kind, one.getKey());
      return new Row(key.name(), one.getValue(), says(theirs, key), who(theirs, key),
          proposals.isForTime(agency.id(), key));
    }).toList();
  }

  private static String says(ServiceLevels theirs, TimeKey key) {
    return key.kind() == TimeKey.Kind.CLOCK ? Reckoning.words(theirs.within(key.name()))
        : TimesInWords.now(theirs, key);
  }

  private static String who(ServiceLevels theirs, TimeKey key) {
    if (theirs.isOwn(key)) {
      return "your own";
    }
    return Optional.of(key.name()).filter(name -> key.kind() == TimeKey.Kind.CLOCK)
        .flatMap(theirs.pack()::sourceOf).orElse("a proposal");
  }

  void fillOne(Agency agency, TimeKey key, Model model) {
    ServiceLevels theirs = now(agency);
    model.addAttribute("agency", agency);
    model.addAttribute("key", key.name());
    model.addAttribute("title", title(key));
    model.addAttribute("now", TimesInWords.now(theirs, key));
    model.addAttribute("first", TimesInWords.now(ServiceLevels.of(theirs.pack()), key));
    model.addAttribute("source", key.kind() == TimeKey.Kind.CLOCK ? theirs.pack().sourceOf(key.name())
        : Optional.empty());
    model.addAttribute("waits", proposals.isForTime(agency.id(), key));
    model.addAttribute("editions", levels.editions(agency, key).stream()
        .map(edition -> new Told(TimesInWords.wanted(theirs, key, edition.value()), edition, name(edition.by()),
            edition.confirmedBy().map(this::name)))
        .toList());
  }

  /** What was typed, by the names of the boxes. */
  static Map<String, String> typed(Map<String, String> level, TypedStart start) {
    Map<String, String> all = new LinkedHashMap<>(level);
    all.put("day", start.day());
    all.put("time", start.time());
    return all;
  }

  private String name(PersonId person) {
    return directory.ever(List.of(person)).stream().findFirst().map(Person::name).orElse("Somebody");
  }
}
