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
import org.sevenfold.policy.CalendarWords;
import org.sevenfold.policy.LevelNames;
import org.sevenfold.policy.OwnLadder;
import org.sevenfold.policy.ServiceLevel;
import org.sevenfold.policy.ServiceLevels;
import org.sevenfold.policy.TimeKey;
import org.sevenfold.web.page.NotFound;
import org.sevenfold.work.Proposals;
import org.sevenfold.work.TimesInWords;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.util.UriComponentsBuilder;

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

  /**
   * An edition in words.
   *
   * @param back where it is tried again, to be put back
   */
  record Told(String says, SettingEdition edition, String by, Optional<String> confirmedBy, String back) {
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
    model.addAttribute("ladder", row(agency, theirs, TimeKey.LADDER, title(TimeKey.LADDER)));
  }

  private List<Row> rows(Agency agency, ServiceLevels theirs, Map<String, String> named, TimeKey.Kind kind) {
    return named.entrySet().stream()
        .map(one -> row(agency, theirs, new TimeKey(kind, one.getKey()), one.getValue())).toList();
  }

  private Row row(Agency agency, ServiceLevels theirs, TimeKey key, String title) {
    return new Row(key.name(), title, says(theirs, key), who(theirs, key), proposals.isForTime(agency.id(), key));
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
    model.addAttribute("called", title(key));
    model.addAttribute("now", TimesInWords.now(theirs, key));
    model.addAttribute("first", TimesInWords.now(ServiceLevels.of(theirs.pack()), key));
    model.addAttribute("source", key.kind() == TimeKey.Kind.CLOCK ? theirs.pack().sourceOf(key.name())
        : Optional.empty());
    model.addAttribute("most", says(ServiceLevels.of(theirs.pack()), key));
    model.addAttribute("waits", proposals.isForTime(agency.id(), key));
    model.addAttribute("editions", levels.editions(agency, key).stream()
        .map(edition -> new Told(TimesInWords.wanted(theirs, key, edition.value()), edition, name(edition.by()),
            edition.confirmedBy().map(this::name), back(agency, theirs, key, edition.value())))
        .toList());
    model.addAttribute("firstAgain", back(agency, theirs, key, ""));
  }

  /** The page of this time, where what an edition says is tried. */
  private static String back(Agency agency, ServiceLevels theirs, TimeKey key, String value) {
    UriComponentsBuilder page = UriComponentsBuilder.fromPath("/people/agencies").pathSegment(agency.id());
    switch (key.kind()) {
      case CLOCK -> page.pathSegment("times", key.name());
      case CALENDAR -> page.pathSegment("calendars", key.name());
      case LADDER -> page.pathSegment("ladder");
    }
    boxes(theirs, key, value).forEach(page::queryParam);
    return page.encode().toUriString();
  }

  private static Map<String, String> boxes(ServiceLevels theirs, TimeKey key, String value) {
    if (key.kind() == TimeKey.Kind.CLOCK) {
      return value.isEmpty() ? Map.of("unit", TypedLevel.AS_THE_PACK) : TypedLevel.of(ServiceLevel.of(value)).typed();
    }
    if (key.kind() == TimeKey.Kind.LADDER) {
      return value.isEmpty() ? TypedLadder.AS_THE_PACK.typed() : TypedLadder.of(OwnLadder.of(value)).typed();
    }
    CalendarWords words = value.isEmpty() ? CalendarWords.of(theirs.pack().calendars().get(key.name()))
        : CalendarWords.of(value);
    return Map.of("tried", "true", "hours", words.hours(), "closed", words.closed(), "terms", words.terms());
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
