package org.sevenfold.web.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.form.Field;
import org.sevenfold.form.Form;
import org.sevenfold.form.Meaning;
import org.sevenfold.policy.Vocabulary;
import org.sevenfold.work.Colleagues;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/**
 * Where the name of a colleague stands in what a raiser wrote of what happened, they are asked once whether it is about
 * them, before anything is saved. Nobody has to answer: the same button goes on.
 */
@Component
public class NameQuestion {

  /** Under this, a page that is sent again says whom it has asked about. */
  static final String ASKED = "mentioned_before";
  /** Under this, it says whom it is about. */
  static final String ABOUT = "it_is_about";
  private static final Set<Field.Type> TYPED = Set.of(Field.Type.TEXTFIELD, Field.Type.TEXTAREA);
  private static final String WHERE_IT_IS_DESCRIBED = "S01";
  private static final String ABOUT_STAFF = "about_staff";
  private static final String YES = "yes";

  private final Colleagues colleagues;
  private final Vocabulary vocabulary;

  NameQuestion(Colleagues colleagues, Vocabulary vocabulary) {
    this.colleagues = colleagues;
    this.vocabulary = vocabulary;
  }

  /**
   * The question as it stands on a page.
   *
   * @param people asked about
   * @param about  the user names of those whom it is said to be about
   * @param isNew  whether it has not been asked yet
   */
  public record Asked(List<Person> people, List<String> about, boolean isNew) {

    /** Those whom it is about. */
    public List<Person> meant() {
      return people.stream().filter(person -> about.contains(person.userName())).toList();
    }
  }

  /** @param out the ids of those who are left out already */
  public Asked of(Form form, Map<String, ?> answers, MultiValueMap<String, String> sent, Person raiser,
      Collection<PersonId> out) {
    List<String> before = sent.getOrDefault(ASKED, List.of());
    List<PersonId> named = colleagues.named(form, answers, raiser).stream().map(Person::id).toList();
    List<Person> mentioned =
        !describes(form) ? List.of() : colleagues.mentioned(written(form, answers), raiser).stream()
            .filter(person -> !named.contains(person.id()) && !out.contains(person.id())).toList();
    boolean isNew = mentioned.stream().anyMatch(person -> !before.contains(person.userName()));
    return new Asked(mentioned, sent.getOrDefault(ABOUT, List.of()), isNew);
  }

  /** The answers of the page for raising, with whom it is about among them. */
  public Map<String, Object> with(Form form, Map<String, Object> answers, List<Person> meant) {
    Map<String, Object> all = new LinkedHashMap<>(answers);
    Optional<Field> named = form.fields().filter(field -> field.means().equals(Optional.of(Meaning.STAFF_NAMED)))
        .findFirst();
    if (!meant.isEmpty() && named.isPresent()) {
      List<Object> people = new ArrayList<>(answers.get(named.get().key()) instanceof List<?> chosen ? chosen
          : List.of());
      meant.stream().map(Person::userName).forEach(people::add);
      all.put(ABOUT_STAFF, YES);
      all.put(named.get().key(), people);
    }
    return all;
  }

  /** Whether a page asks what happened. */
  private boolean describes(Form form) {
    return form.fields().map(Field::key).map(vocabulary::fact).flatMap(Optional::stream)
        .anyMatch(fact -> WHERE_IT_IS_DESCRIBED.equals(fact.ask()));
  }

  private static List<String> written(Form form, Map<String, ?> answers) {
    return form.fields().filter(field -> TYPED.contains(field.type())).map(field -> answers.get(field.key()))
        .filter(String.class::isInstance).map(String.class::cast).toList();
  }
}
