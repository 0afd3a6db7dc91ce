package org.sevenfold.web.concern;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.sevenfold.access.Right;
import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.sevenfold.record.Looks;
import org.sevenfold.record.Reading;
import org.sevenfold.record.View;
import org.sevenfold.web.page.NotFound;
import org.sevenfold.web.security.SignedInPerson;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Who has looked at a concern: by name for those who watch over it, in numbers for whoever raised it. */
@Controller
class ReadersController {

  private static final String GONE = "somebody who has left";

  private final Concerns concerns;
  private final Looks looks;
  private final Directory directory;

  ReadersController(Concerns concerns, Looks looks, Directory directory) {
    this.concerns = concerns;
    this.looks = looks;
    this.directory = directory;
  }

  @GetMapping("/concerns/{reference}/readers")
  String readers(@PathVariable ConcernReference reference, @AuthenticationPrincipal SignedInPerson me, Model model) {
    PersonId person = me.person().id();
    Optional<Concern> watched = concerns.allowed(person, Right.SEE_READERS, reference);
    boolean raised = concerns.allowed(person, Right.SEE_HOW_MANY_READ, reference).isPresent();
    if (watched.isEmpty() && !raised) {
      throw new NotFound();
    }
    model.addAttribute("reference", reference);
    model.addAttribute("opens", concerns.seenBy(person, reference).isPresent());
    model.addAttribute("looks",
        watched.map(any -> looks.at(Reading.by(person, View.READERS), reference)).orElse(List.of()));
    model.addAttribute("others", raised ? others(person, reference) : Map.of());
    model.addAttribute("holds", concerns.allowed(person, Right.HOLD_RECORD, reference).isPresent());
    model.addAttribute("named", watched.isPresent());
    model.addAttribute("raised", raised);
    return "readers";
  }

  /** How many others were shown something of it, by what they are here to do now. */
  private Map<String, Long> others(PersonId person, ConcernReference reference) {
    List<PersonId> others = looks.readers(reference).stream().filter(one -> !one.equals(person)).toList();
    return directory.ever(others).stream()
        .collect(Collectors.groupingBy(ReadersController::roles, TreeMap::new, Collectors.counting()));
  }

  private static String roles(Person person) {
    return person.roles().isEmpty() ? GONE
        : person.roles().stream().map(Role::words).collect(Collectors.joining(" and "));
  }
}
