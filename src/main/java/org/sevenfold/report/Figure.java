package org.sevenfold.report;

import java.util.List;
import java.util.Optional;

/**
 * Something that is counted in a quarter, as a sentence, a drawing, a table and a file show it.
 *
 * @param total of all groups
 * @param said  the total where it may leave the house
 */
public record Figure(Of of, List<Group> groups, int total, Optional<Integer> said) {

  /**
   * What it is.
   *
   * @param key   its name in addresses and files
   * @param title in words
   * @param what  is counted, in one word
   * @param means what is counted, and what is not
   */
  public record Of(String key, String title, String what, String means) {
  }

  /**
   * Of these there are so many.
   *
   * @param count for whoever may see it here
   * @param said  the same where it may leave the house; empty where it is held back
   * @param share of the largest group, from 0 to 100
   */
  public record Group(String name, int count, Optional<Integer> said, int share) {
  }

  public String key() {
    return of.key;
  }

  public String title() {
    return of.title;
  }

  public String means() {
    return of.means;
  }

  /** What it comes to, in a sentence. */
  public String sentence() {
    return groups.stream().filter(group -> group.count > 0).max((one, other) -> Integer.compare(one.count, other.count))
        .map(most -> total + " in all, most of them: " + most.name + " (" + most.count + ").")
        .orElse("There were none.");
  }
}
