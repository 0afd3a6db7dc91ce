package org.sevenfold.record;

import java.util.Collection;
import java.util.Map;

/** Who people are at the moment: asked when an act is sealed, and for what was sealed before names were. */
public interface Authors {

  /** Name and job of these people by their ids, of those who have left too; none for an id that is nobody's. */
  Map<String, Author> of(Collection<String> people);
}
