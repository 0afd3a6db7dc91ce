package org.sevenfold.child;

import java.util.List;
import java.util.Map;

import org.sevenfold.policy.Fact;
import org.sevenfold.policy.YamlFile;

/** {@code children.yaml}: who is most at risk, where each child counts for themselves, who is asked at which age. */
final class ChildrenFile {

  private static final Written FILE = YamlFile.resource("/children.yaml", Written.class);

  private ChildrenFile() {
  }

  private record Written(String form, String leaves, List<Harm> mostAtRisk, List<String> consent,
      Map<String, String> asked) {
  }

  static String form() {
    return FILE.form();
  }

  static String leaves() {
    return FILE.leaves();
  }

  /** The worst first. */
  static List<Harm> order() {
    return FILE.mostAtRisk();
  }

  /** The lower the worse. */
  static int rank(Harm harm) {
    int rank = FILE.mostAtRisk().indexOf(harm);
    if (rank < 0) {
      throw new IllegalArgumentException("Nobody can say that of a child: " + harm);
    }
    return rank;
  }

  static boolean isConsent(String form) {
    return FILE.consent().contains(form);
  }

  /** Who is asked at that age; an age that nobody knows is like no other. */
  static String asked(String age) {
    return FILE.asked().getOrDefault(age, Fact.UNKNOWN);
  }
}
