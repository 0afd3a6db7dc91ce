package org.sevenfold.supply;

/**
 * A part of what is shipped, as lists of advisories name it.
 *
 * @param ecosystem where the name comes from, for example {@code Maven}
 * @param name      in Maven group and artifact with a colon between them
 */
record Part(String ecosystem, String name, String version) {

  @Override
  public String toString() {
    return name + " " + version;
  }
}
