package org.sevenfold.start;

import java.util.List;

import org.springframework.core.env.Environment;

/**
 * Something that is looked at before anything is begun. There are no beans yet: who implements it stands in
 * {@code META-INF/spring.factories}.
 */
public interface StartCheck {

  /** What stands in the way of a start, each in a sentence that says what to do about it. */
  List<String> faults(Environment environment);
}
