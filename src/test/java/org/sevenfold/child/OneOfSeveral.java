package org.sevenfold.child;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.sevenfold.directory.PersonId;
import org.sevenfold.form.Form;
import org.sevenfold.form.Forms;
import org.sevenfold.record.Act;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Entry;

/** Answers of which somebody says that another child is in it too, and the record that they make. */
public final class OneOfSeveral {

  private static final Form FORM =
      Forms.all().filter(form -> form.id().equals(Children.form())).findFirst().orElseThrow();

  private OneOfSeveral() {
  }

  /** For whom it is the same. */
  public static Map<String, Object> same(String name, String age) {
    return Map.of("other_child", name, "other_age_band", age, "other_as_serious", "same");
  }

  /** For whom it is otherwise. */
  public static Map<String, Object> otherwise(String name, String age, String level, String cause) {
    Map<String, Object> answers = new HashMap<>(same(name, age));
    answers.putAll(Map.of("other_as_serious", "different", "other_harm_level", level, "other_cause", cause));
    return answers;
  }

  static Map<String, Object> notSure(String name) {
    Map<String, Object> answers = new HashMap<>(same(name, "unknown"));
    answers.put("other_as_serious", "unknown");
    return answers;
  }

  /** The children of a record in which they were named in this order, from the second on. */
  static Children children(List<Map<String, Object>> said) {
    List<Entry> entries = new ArrayList<>();
    for (Map<String, Object> one : said) {
      Map<String, Object> content = new HashMap<>(one);
      content.putIfAbsent(Act.CHILD, String.valueOf(entries.size() + 2));
      entries.add(new Entry(entries.size() + 2, Instant.EPOCH,
          new Act(Act.Kind.ANSWERED, new PersonId("nurse"), Act.CHILD, "another-child v1", content), Map.of()));
    }
    return Children.of(new CaseRecord(entries, List.of()), name -> FORM);
  }
}
