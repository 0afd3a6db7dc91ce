package org.sevenfold.policy;

/** The facts and results of one concern as they stand; a name that nobody has answered has its start value. */
@FunctionalInterface
public interface Facts {

  String get(String key);

  default boolean is(String key, String... values) {
    String value = get(key);
    for (String wanted : values) {
      if (wanted.equals(value)) {
        return true;
      }
    }
    return false;
  }
}
