package org.sevenfold.directory;

import java.util.Objects;

/**
 * Which site is meant.
 *
 * @param value made up by the product
 */
public record SiteId(String value) {

  public SiteId {
    Objects.requireNonNull(value, "A site's id is missing");
  }

  @Override
  public String toString() {
    return value;
  }
}
