package org.sevenfold.guidance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Something that meets an ask and can be taken out: a question, a text on a page, a line of help, a rule of a table, a
 * task of a model, or a control: what has to be done before something else may be.
 *
 * @param kind    question, text, help, rule, task or control
 * @param name    what it is called in its file
 * @param asks    those that it meets; of all but a task and a control as far as tests that need no engine name them
 * @param files   where it stands
 * @param without what is left of such a file
 */
record Element(String kind, String name, Set<String> asks, List<Path> files, UnaryOperator<String> without) {

  /** Whether the tests of its asks run the product, and not only read its files. */
  boolean needsTheProduct() {
    return kind.equals("task") || kind.equals("control");
  }

  /** Takes it out of a copy of the product. */
  void takenOutOf(Path copy) {
    for (Path file : files) {
      try {
        Files.writeString(copy.resolve(file), without.apply(Files.readString(file)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
