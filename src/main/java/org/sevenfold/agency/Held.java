package org.sevenfold.agency;

import java.util.Optional;

/** What holds of one setting now. */
public sealed interface Held {

  /** Empty where nobody has said anything. */
  Optional<String> value();

  /** Nobody has said it: neither the pack nor the agency. */
  record NotConfigured() implements Held {

    @Override
    public Optional<String> value() {
      return Optional.empty();
    }
  }

  /**
   * What was said first holds still.
   *
   * @param source where it comes from, in words
   */
  record First(String said, String source) implements Held {

    @Override
    public Optional<String> value() {
      return Optional.of(said);
    }
  }

  /** What the agency has put in. */
  record Own(SettingEdition edition) implements Held {

    @Override
    public Optional<String> value() {
      return Optional.of(edition.value());
    }
  }
}
