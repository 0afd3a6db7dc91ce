package org.sevenfold.referral;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sevenfold.directory.Agency;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.form.Form;
import org.sevenfold.policy.Pack;
import org.sevenfold.policy.Packs;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Entry;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.OpenTask;
import org.springframework.stereotype.Component;

/**
 * What the pages of a disclosure hold before anybody has touched them: what was sent to another body, what was answered
 * for other purposes, and what the product knows by itself. What nobody but a person can say stays empty.
 */
@Component
public class FirstDraft {

  private static final String YES = "yes";
  private static final String CHANNEL = "channel";

  private static final String ITEMS = """
      Who the child or adult is and where they are: so that they can be found
      What happened, and the words that were used: so that the harm can be judged
      What must not be done, and what the family knows: so that nobody is put in danger
      Who refers: so that they can ring back""";

  private final Papers papers;
  private final CaseWork cases;
  private final Directory directory;
  private final Packs packs;

  FirstDraft(Papers papers, CaseWork cases, Directory directory, Packs packs) {
    this.papers = papers;
    this.cases = cases;
    this.directory = directory;
    this.packs = packs;
  }

  /** By the keys of the page's questions; nothing where the task belongs to no disclosure. */
  public Map<String, Known> of(Person person, OpenTask task, Form form, CaseRecord record) {
    Map<String, Known> known = new LinkedHashMap<>();
    if (papers.isCheck(task)) {
      check(person, task, record, known);
    } else if (papers.isPress(task)) {
      papers.checked(record, task.reference()).ifPresent(entry -> press(entry, known));
    }
    known.keySet().removeIf(key -> form.field(key).isEmpty());
    return known;
  }

  /** What the page holds: what was said before, and over it what is known anew. */
  public static Map<String, Object> over(Map<String, Object> before, Map<String, Known> known) {
    Map<String, Object> answers = new LinkedHashMap<>(before);
    known.forEach((key, one) -> {
      if (one.from().isPresent()) {
        answers.put(key, one.answer());
      } else {
        answers.putIfAbsent(key, one.answer());
      }
    });
    return answers;
  }

  private void check(Person person, OpenTask task, CaseRecord record, Map<String, Known> known) {
    Answered said = new Answered(record, cases::form);
    Optional<Entry> before = papers.checkedBefore(record).reduce((earlier, later) -> later);
    for (Composed part : Composed.values()) {
      part.of(said).filter(one -> isNewer(one, before)).ifPresent(one -> known.put(part.key(), one));
    }
    body(task).ifPresent(body -> of(body, known));
    known.put("referrer_contact", byItself(person.name() + ", " + person.job() + agency(person)));
    met(said).forEach(check -> known.put(check, byItself(YES)));
    if (before.isEmpty()) {
      known.put("items_shared", byItself(ITEMS));
    }
  }

  /** What was sent to one body goes to the next as it was, unless something was answered anew since. */
  private static boolean isNewer(Known composed, Optional<Entry> before) {
    int written = before.map(Entry::number).orElse(0);
    return composed.from().map(Entry::number).orElse(Integer.MAX_VALUE) > written;
  }

  private Optional<Pack.Body> body(OpenTask task) {
    return Optional.ofNullable(cases.facts(task).apply("destination"))
        .flatMap(destination -> directory.agency(task.agency()).map(Agency::pack).map(packs::get)
            .map(pack -> pack.body(destination)));
  }

  private static void of(Pack.Body body, Map<String, Known> known) {
    if (!body.need().isBlank()) {
      known.put("recipient_need", byItself(body.need()));
    }
    if (body.hasNumber()) {
      known.put("recipient_contact", byItself(body.phone() + " (from the list of numbers here)"));
    }
  }

  private String agency(Person person) {
    return directory.agency(person.agency()).map(agency -> ", " + agency.name()).orElse("");
  }

  /** The checks that the answers themselves meet; the others are a person's to make. */
  private static List<String> met(Answered said) {
    List<String> met = new ArrayList<>(List.of("check_b3", "check_b4"));
    boolean askedOrWhyNot = said.value("response").isPresent() || said.value("ground_reasons").isPresent();
    if (askedOrWhyNot) {
      met.add("check_b2");
    }
    if (said.value("told_what").isPresent() || said.value("ground_reasons").isPresent()
        || said.value("telling_reason").isPresent()) {
      met.add("check_b8");
    }
    return met;
  }

  /** How it goes was chosen when it was checked. */
  private static void press(Entry checked, Map<String, Known> known) {
    Object channel = checked.content().getOrDefault(CHANNEL, "");
    known.put("sent_how", new Known("phone_verified".equals(channel) ? "by_phone" : "in_writing",
        Optional.of(checked)));
    Optional.ofNullable(checked.content().get("recipient_name"))
        .ifPresent(name -> known.put("call_spoke_to", new Known(name, Optional.of(checked))));
  }

  private static Known byItself(Object answer) {
    return new Known(answer, Optional.empty());
  }
}
