package org.sevenfold.web.cover;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.sevenfold.access.Right;
import org.sevenfold.access.Rights;
import org.sevenfold.cover.Gap;
import org.sevenfold.cover.GapsAhead;
import org.sevenfold.cover.Reached;
import org.sevenfold.cover.Weekly;
import org.sevenfold.cover.WhoseDuty;
import org.sevenfold.cover.rota.Absence;
import org.sevenfold.cover.rota.Absences;
import org.sevenfold.cover.rota.Shift;
import org.sevenfold.cover.rota.Shifts;
import org.sevenfold.directory.Agency;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.directory.Site;
import org.sevenfold.directory.Sites;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of the rota: who is on duty now, when everybody is, and where nobody will be. */
@Component
class RotaPage {

  private final Directory directory;
  private final Sites sites;
  private final Shifts shifts;
  private final Absences absences;
  private final WhoseDuty whose;
  private final GapsAhead gaps;
  private final Reached reached;
  private final Rights rights;

  RotaPage(Directory directory, Sites sites, Shifts shifts, Absences absences, WhoseDuty whose, GapsAhead gaps,
      Reached reached, Rights rights) {
    this.directory = directory;
    this.sites = sites;
    this.shifts = shifts;
    this.absences = absences;
    this.whose = whose;
    this.gaps = gaps;
    this.reached = reached;
    this.rights = rights;
  }

  /** A time of the week in words, and which one it is. */
  record Line(String id, String words) {
  }

  /**
   * Somebody, and when they are there.
   *
   * @param theirs whether whoever looks may set it
   */
  record Row(Person person, String places, List<Line> times, List<Absence> absences, boolean theirs) {
  }

  /** A place without a lead, by its name. */
  record Hole(String place, Gap gap) {
  }

  String fill(Person me, Model model) {
    Agency agency = directory.agency(me.agency()).orElseThrow();
    List<Person> all = directory.of(me.agency()).stream().filter(one -> rights.allow(one.roles(), Right.SET_DUTY))
        .toList();
    Map<String, List<Row>> roles = new LinkedHashMap<>();
    Stream.of(Role.values()).filter(role -> rights.roles(Right.SET_DUTY).contains(role)).forEach(role -> {
      List<Row> rows = directory.of(role, me.agency()).stream().map(one -> row(me, one, role)).toList();
      if (!rows.isEmpty()) {
        roles.put(role.words(), rows);
      }
    });
    model.addAttribute("roles", roles);
    model.addAttribute("people", all.stream().filter(one -> whose.isTheirs(me.id(), one.id())).toList());
    model.addAttribute("as", rights.roles(Right.SET_DUTY));
    model.addAttribute("sites", sites.of(me.agency()));
    model.addAttribute("days", days());
    List<Hole> holes = gaps.places(agency).stream()
        .flatMap(place -> gaps.of(place, agency.agencyPack()).stream())
        .map(gap -> new Hole(place(agency, gap), gap)).toList();
    model.addAttribute("holes", holes);
    model.addAttribute("ring", holes.isEmpty() ? List.of() : reached.numbers(me.agency()));
    return "rota";
  }

  private Row row(Person me, Person person, Role role) {
    List<Line> times = shifts.of(person.id()).stream().filter(shift -> shift.as() == role)
        .map(shift -> new Line(shift.id(), words(shift))).toList();
    return new Row(person, sites.words(sites.of(person.id()).stream().map(Site::id).toList()), times,
        absences.of(person.id()), whose.isTheirs(me.id(), person.id()));
  }

  private String words(Shift shift) {
    return Weekly.inWords(shift) + shift.site().flatMap(sites::find).map(site -> ", at " + site.name()).orElse("");
  }

  private String place(Agency agency, Gap gap) {
    return gap.place().site().flatMap(sites::find).map(Site::name).orElse(agency.name());
  }

  private static Map<String, String> days() {
    Map<String, String> days = new LinkedHashMap<>();
    Stream.of(DayOfWeek.values())
        .forEach(day -> days.put(String.valueOf(day.getValue()), day.getDisplayName(TextStyle.FULL, Locale.UK)));
    return days;
  }
}
