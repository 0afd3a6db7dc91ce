package org.sevenfold.directory;

import java.util.Objects;

/**
 * Which person is meant: made up by the product, and the only name by which the engine and the record know somebody.
 *
 * @param value as it is stored and stands in addresses
 */
public record PersonId(String value) {

  public PersonId {
    Objects.requireNonNull(value, "A person's id is missing");
  }

  @Override
  public String toString() {
    return value;
  }
}
