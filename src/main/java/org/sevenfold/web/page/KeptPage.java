package org.sevenfold.web.page;

import java.util.Optional;

import org.sevenfold.directory.Person;
import org.sevenfold.draft.DraftKey;
import org.sevenfold.form.Form;

/** A page that is neither a task's nor the first one, and into which so much is written that it is kept as it is. */
public interface KeptPage {

  /** What it asks; empty where it is another page, or none that this person may send now. */
  Optional<Form> form(Person person, DraftKey page);
}
