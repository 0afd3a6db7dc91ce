package org.sevenfold.record;

/**
 * Who somebody was when they did something, as it is sealed with what they did: people marry, move and leave, and what
 * they wrote stays theirs.
 *
 * @param name as others saw it then
 * @param job  what they were then, for example {@code Year 2 teacher}
 */
public record Author(String name, String job) {

  public String nameAndJob() {
    return name + ", " + job;
  }
}
