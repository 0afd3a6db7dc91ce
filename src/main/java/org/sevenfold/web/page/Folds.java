package org.sevenfold.web.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.sevenfold.form.Again;
import org.sevenfold.web.page.FormPage.Block;
import org.sevenfold.web.page.FormPage.Part;
import org.sevenfold.web.page.FormPage.Question;

/** Folds away the pieces of a page that nobody has to see, by the server alone: a browser only opens them. */
final class Folds {

  private Folds() {
  }

  /** What stands together is folded, or not, together. */
  static List<Block> of(List<Part> parts, String words, Predicate<Part> isFolded) {
    List<Block> blocks = new ArrayList<>();
    for (Part part : parts) {
      Optional<String> folded = Optional.of(words).filter(said -> isFolded.test(part));
      if (blocks.isEmpty() || !blocks.get(blocks.size() - 1).folded().equals(folded)) {
        blocks.add(new Block(folded, new ArrayList<>()));
      }
      blocks.get(blocks.size() - 1).parts().add(part);
    }
    return blocks;
  }

  /**
   * What is filled or need not be, and a heading below which all is. What is asked because of another stays open,
   * but not all that is asked of one more body.
   */
  static Set<Part> settled(List<Part> parts) {
    Set<Part> settled = new HashSet<>();
    for (List<Part> section : sections(parts)) {
      List<Part> own = section.stream().filter(part -> part.field().filter(Question::isSettled).isPresent())
          .filter(part -> !isAskedBecauseOfAnother(part, parts)).toList();
      boolean whole = section.stream().filter(part -> part.field().isPresent()).allMatch(own::contains);
      settled.addAll(whole && !own.isEmpty() ? section : own);
    }
    return settled;
  }

  private static List<List<Part>> sections(List<Part> parts) {
    List<List<Part>> sections = new ArrayList<>();
    for (Part part : parts) {
      if (sections.isEmpty() || part.heading().isPresent()) {
        sections.add(new ArrayList<>());
      }
      sections.get(sections.size() - 1).add(part);
    }
    return sections;
  }

  private static boolean isAskedBecauseOfAnother(Part part, List<Part> parts) {
    return parts.stream().flatMap(one -> one.field().stream()).filter(field -> !Again.isAlso(field.key()))
        .anyMatch(field -> part.condition().contains("\"" + field.key() + "\""));
  }
}
