package org.sevenfold.engine.guard;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.concern.naming.Said;
import org.sevenfold.directory.Agency;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Site;
import org.sevenfold.directory.Sites;
import org.sevenfold.engine.deployed.DeployedForms;
import org.sevenfold.form.Field;
import org.sevenfold.record.Act;
import org.sevenfold.record.Author;
import org.sevenfold.record.Entry;
import org.sevenfold.record.Journal;
import org.sevenfold.record.Reading;
import org.springframework.stereotype.Component;

/**
 * What the whole record of a concern says of people and places: who it is about, what was told at any time, who is left
 * out of it, and where the agency is. What was put without names is no part of it: whoever wrote that has confirmed it.
 */
@Component
class SaidOnRecord {

  private static final List<String> TYPED = List.of(Act.SAID, Act.FILE_NAME, "why");

  private final Journal journal;
  private final DeployedForms forms;
  private final Concerns concerns;
  private final Directory directory;
  private final Sites sites;

  SaidOnRecord(Journal journal, DeployedForms forms, Concerns concerns, Directory directory, Sites sites) {
    this.journal = journal;
    this.forms = forms;
    this.concerns = concerns;
    this.directory = directory;
    this.sites = sites;
  }

  List<Said> of(ConcernReference concern) {
    Stream<Said> told = journal.read(Reading.OwnWork.NAMES_CHECK, concern).entries().stream().flatMap(this::told);
    return Stream.concat(told, concerns.find(concern).stream().flatMap(this::places)).toList();
  }

  private Stream<Said> told(Entry entry) {
    Act act = entry.act();
    return switch (act.kind()) {
      case RAISED, ANSWERED -> answered(act.form(), entry.content());
      // both spellings stay known
      case CORRECTED -> Stream.concat(answered(act.form(), entry.corrected()), words(entry));
      case EXCLUDED -> entry.named(act.about()).map(Author::name).stream().map(name -> new Said(name, true));
      default -> words(entry);
    };
  }

  /** Also what a file is called, and what was written at each mark of a body or of each file that leaves. */
  private static Stream<Said> words(Entry entry) {
    return words(entry.content()).map(said -> new Said(said, false));
  }

  private static Stream<String> words(Map<?, ?> content) {
    Stream<String> here = TYPED.stream().map(content::get).flatMap(Stream::ofNullable).map(Object::toString);
    Stream<String> below = content.values().stream().filter(List.class::isInstance)
        .flatMap(several -> ((List<?>) several).stream()).filter(Map.class::isInstance)
        .flatMap(one -> words((Map<?, ?>) one));
    return Stream.concat(here, below);
  }

  private Stream<Said> answered(String form, Map<String, Object> answers) {
    return forms.named(form).form().fields().flatMap(field -> answered(field, answers));
  }

  private static Stream<Said> answered(Field field, Map<String, Object> answers) {
    boolean saysWho = field.holds() == Field.Holds.IDENTIFYING;
    boolean told = saysWho || field.type().isTyped() && !field.unnamed();
    Object answer = answers.get(field.key());
    return !told || answer == null ? Stream.of()
        : (answer instanceof Collection<?> several ? several : List.of(answer)).stream()
            .map(one -> new Said(one.toString(), saysWho));
  }

  private Stream<Said> places(Concern concern) {
    return Stream.concat(directory.agency(concern.agency()).stream().map(Agency::name),
        sites.ever(concern.agency()).stream().map(Site::name)).map(name -> new Said(name, true));
  }
}
