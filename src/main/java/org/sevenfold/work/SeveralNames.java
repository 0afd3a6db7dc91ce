package org.sevenfold.work;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.sevenfold.form.Form;
import org.sevenfold.form.Meaning;
import org.sevenfold.record.Act;
import org.sevenfold.record.Entry;

/** Whom a concern with several children is about, as a line of a list says it. */
public final class SeveralNames {

  private SeveralNames() {
  }

  /** For example {@code Ada Stone and 2 others}. */
  public static String of(String first, List<String> others) {
    return switch (others.size()) {
      case 0 -> first;
      case 1 -> first + " and " + others.get(0);
      default -> first + " and " + others.size() + " others";
    };
  }

  /**
   * The other children, each as they were named last.
   *
   * @param entries oldest first; those that name no child are passed over
   * @param forms   a form by the words with which the record names it
   */
  public static List<String> ofOthers(Collection<Entry> entries, Function<String, Form> forms) {
    Map<Object, String> last = new LinkedHashMap<>();
    entries.stream().filter(entry -> entry.act().subject().equals(Act.CHILD) && entry.content().containsKey(Act.CHILD))
        .forEach(entry -> forms.apply(entry.act().form()).meant(Meaning.ANOTHER_CHILD, entry.content())
            .ifPresent(name -> last.put(entry.content().get(Act.CHILD), name)));
    return new ArrayList<>(last.values());
  }
}
