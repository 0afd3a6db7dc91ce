package org.sevenfold.record;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.sevenfold.directory.PersonId;

/**
 * What is sealed of an act, in the clear: what was said, and what those whom it names were called then.
 *
 * @param people by their ids; format 1 did not hold them
 */
record Sealed(Map<String, Author> people, Map<String, Object> content) {

  /** Of an entry whose key has been destroyed. */
  static final Sealed ERASED = new Sealed(Map.of(), Map.of());

  private static final short WITHOUT_PEOPLE = 1;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, Object>> CONTENT = new TypeReference<>() {
  };

  static Sealed of(Map<PersonId, Author> people, Map<String, Object> content) {
    return new Sealed(people.entrySet().stream().collect(toMap(one -> one.getKey().value(), Map.Entry::getValue)),
        content);
  }

  Map<PersonId, Author> named() {
    return people.entrySet().stream().collect(toMap(one -> new PersonId(one.getKey()), Map.Entry::getValue));
  }

  static Sealed read(short format, byte[] json) {
    try {
      return format == WITHOUT_PEOPLE ? new Sealed(Map.of(), JSON.readValue(json, CONTENT))
          : JSON.readValue(json, Sealed.class);
    } catch (IOException e) {
      throw new UncheckedIOException("An entry is not readable", e);
    }
  }

  byte[] json() {
    try {
      return JSON.writeValueAsBytes(this);
    } catch (IOException e) {
      throw new UncheckedIOException("An entry can't be written", e);
    }
  }
}
