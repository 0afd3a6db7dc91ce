package org.sevenfold.web.task;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.sevenfold.access.Right;
import org.sevenfold.access.Rights;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Sites;
import org.sevenfold.report.WaitingWork;
import org.sevenfold.start.Settings;
import org.sevenfold.web.security.SignedInPerson;
import org.sevenfold.work.Line;
import org.sevenfold.work.LineCounts;
import org.sevenfold.work.Listed;
import org.sevenfold.work.Proposals;
import org.sevenfold.work.Tab;
import org.sevenfold.work.Urgency;
import org.sevenfold.work.WorkCounts;
import org.sevenfold.work.WorkLines;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What burns: by parts with their counts, what is most urgent first, a line for each concern. */
@Controller
class TasklistController {

  private static final int SHOWN = 50;

  private final WorkLines lines;
  private final WorkCounts counts;
  private final ListRows rows;
  private final Sites sites;
  private final Proposals proposals;
  private final Rights rights;
  private final WaitingWork waiting;
  private final boolean camunda;

  TasklistController(WorkLines lines, WorkCounts counts, ListRows rows, Sites sites, Proposals proposals, Rights rights,
      WaitingWork waiting, Settings settings) {
    this.lines = lines;
    this.counts = counts;
    this.rows = rows;
    this.sites = sites;
    this.waiting = waiting;
    this.proposals = proposals;
    this.rights = rights;
    this.camunda = settings.tasklistAndCockpit();
  }

  /** A part of the list with how much is in it. */
  record Part(Tab tab, int count, String address) {
  }

  /** A place with how much of the part that is shown is about it. */
  record Place(String id, String name, int count) {
  }

  @GetMapping("/tasks")
  String tasklist(@RequestParam(defaultValue = "") String tab, @RequestParam(defaultValue = "") String sort,
      @RequestParam(defaultValue = "") String urgency, @RequestParam(defaultValue = "") String site,
      @RequestParam(defaultValue = "") String after, @AuthenticationPrincipal SignedInPerson me, Model model) {
    Person person = me.person();
    ListAddress address = ListAddress.of(tab, sort, urgency, site, after);
    LineCounts counted = counts.of(person.id());
    list(person, address, counted, model);
    model.addAttribute("parts", Stream.of(Tab.values())
        .map(one -> new Part(one, counted.of(one), address.tab(one))).toList());
    model.addAttribute("sites", sites.of(person.agency()).stream().map(one -> new Place(one.id().value(), one.name(),
        counted.of(address.listed().tab(), address.listed().urgency(), Optional.of(one.id())))).toList());
    model.addAttribute("asked", proposals.waitingFor(person.id()).size());
    if (rights.allow(person.roles(), Right.SEE_COUNTS)) {
      model.addAttribute("ready", waiting.readyToSend(person).orElse(null));
    }
    model.addAttribute("camunda", camunda && rights.allow(person.roles(), Right.USE_TASKLIST));
    return "tasklist";
  }

  /** One line more than is shown says whether there is another page. */
  private void list(Person person, ListAddress address, LineCounts counted, Model model) {
    Listed listed = address.listed();
    List<Line> found = lines.page(person.id(), listed, SHOWN + 1);
    List<Line> shown = found.stream().limit(SHOWN).toList();
    model.addAttribute("listed", listed);
    model.addAttribute("total", counted.of(listed.tab(), listed.urgency(), listed.site()));
    model.addAttribute("rows", rows.of(person.id(), shown));
    model.addAttribute("next", found.size() > SHOWN ? address.next(shown.get(SHOWN - 1)) : null);
    model.addAttribute("first", address.tab(listed.tab()));
    model.addAttribute("orders", Arrays.asList(Listed.Order.values()));
    model.addAttribute("urgencies", Arrays.asList(Urgency.values()));
  }
}
