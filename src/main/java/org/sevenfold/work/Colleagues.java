package org.sevenfold.work;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.sevenfold.concern.Names;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.PeopleOnDuty;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.form.Field;
import org.sevenfold.form.Form;
import org.sevenfold.form.Meaning;
import org.springframework.stereotype.Component;

/** Who of those who work with the raiser is meant by what the raiser chose or wrote. */
@Component
public class Colleagues {

  private static final String TITLES = "(?i:mr|mrs|ms|miss|mx|dr|sir|madam|prof|rev)\\.?\\s+";

  private final Directory directory;

  Colleagues(Directory directory) {
    this.directory = directory;
  }

  /**
   * Those whom answers name as the ones it is about: chosen, or written out in full where there was no list.
   *
   * @param form with the people in it among whom was chosen
   */
  public List<Person> named(Form form, Map<String, ?> answers, Person raiser) {
    Stream<Person> typed = meant(Meaning.STAFF_TYPED, form, answers).map(field -> answers.get(field.key()).toString())
        .flatMap(text -> of(raiser).filter(person -> isWrittenOut(person, text)));
    return Stream.concat(meant(Meaning.STAFF_NAMED, form, answers).flatMap(field -> chosen(field, answers)), typed)
        .distinct().toList();
  }

  /** The answers as they are kept: by the names that people have now, not by what they sign in with. */
  public Map<String, Object> byName(Form form, Map<String, Object> answers) {
    Map<String, Object> kept = new LinkedHashMap<>(answers);
    meant(Meaning.STAFF_NAMED, form, answers)
        .forEach(field -> kept.put(field.key(), chosen(field, answers).map(Person::name).toList()));
    return kept;
  }

  /**
   * Those whose names stand in what was written, whatever it says of them: in full, or a title and the last name. Of
   * whoever would be given the concern, any part of the name: there a miss is worse than a question too many.
   */
  public List<Person> mentioned(Collection<String> texts, Person raiser) {
    String all = String.join("\n", texts);
    return of(raiser).filter(person -> isWrittenOut(person, all) || isAddressed(person, all)
        || wouldBeGivenIt(person) && !names(person).in(all).isEmpty()).toList();
  }

  private Stream<Person> chosen(Field field, Map<String, ?> answers) {
    return field.chosen(answers.get(field.key())).stream().flatMap(Optional::stream).map(Field.Option::value)
        .flatMap(userName -> directory.byUserName(userName).stream());
  }

  private Stream<Person> of(Person raiser) {
    return directory.of(raiser.agency()).stream().filter(person -> !person.id().equals(raiser.id()));
  }

  private static Stream<Field> meant(Meaning meaning, Form form, Map<String, ?> answers) {
    return form.fields().filter(field -> field.means().filter(meaning::equals).isPresent())
        .filter(field -> answers.containsKey(field.key()));
  }

  private static Names names(Person person) {
    return new Names(List.of(person.name()));
  }

  private static boolean isWrittenOut(Person person, String text) {
    return names(person).areAllIn(text);
  }

  private static boolean isAddressed(Person person, String text) {
    String last = person.name().substring(person.name().lastIndexOf(' ') + 1);
    return Pattern.compile("\\b" + TITLES + "(?i:" + Pattern.quote(last) + ")\\b").matcher(text).find();
  }

  private static boolean wouldBeGivenIt(Person person) {
    return Stream.of(PeopleOnDuty.NEXT_ROLES, PeopleOnDuty.WHO_IS_LEFT).flatMap(List::stream)
        .anyMatch((Role role) -> person.has(role));
  }
}
