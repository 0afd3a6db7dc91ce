package org.sevenfold.correction;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.sevenfold.form.Condition;
import org.sevenfold.form.Field;
import org.sevenfold.form.Form;
import org.sevenfold.form.FormReader;

/** The pages on which an answer is corrected and a page is added to. No model asks them, so none is deployed. */
public final class CorrectionForms {

  /** The key of why it is corrected. */
  public static final String BECAUSE = "corrected_because";
  /** The key of what is added. */
  public static final String ADDED = "added";

  private static final Form CORRECT = read("correct-answer");
  private static final Form ADD = read("add-to-answer");

  private CorrectionForms() {
  }

  /** The question that is corrected, as its own page asks it, and why it is. */
  public static Form correct(Field question) {
    List<Form.Part> parts = new ArrayList<>(CORRECT.parts());
    parts.add(1, question.shownWhen(Condition.ALWAYS));
    return new Form(CORRECT.id(), List.copyOf(parts));
  }

  public static Form add() {
    return ADD;
  }

  private static Form read(String name) {
    try (InputStream file = CorrectionForms.class.getResourceAsStream("/correction/" + name + ".form")) {
      return FormReader.read(file.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("The page can't be read: " + name, e);
    }
  }
}
