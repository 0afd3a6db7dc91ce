package org.sevenfold.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;

/**
 * What may stand in a session: texts and whole numbers, written down as text. No class of ours or of a library is in
 * it, so that no upgrade makes a session unreadable, and nothing out of the table is ever brought to life as an object.
 */
final class SessionValues {

  private static final char TEXT = 't';
  private static final char INTEGER = 'i';
  private static final char LONG = 'l';

  private SessionValues() {
  }

  static ConversionService conversion() {
    GenericConversionService conversion = new GenericConversionService();
    conversion.addConverter(Object.class, byte[].class, SessionValues::written);
    conversion.addConverter(byte[].class, Object.class, SessionValues::read);
    return conversion;
  }

  /** @throws IllegalArgumentException for whatever is neither a text nor a whole number */
  static byte[] written(Object value) {
    return (kind(value) + value.toString()).getBytes(UTF_8);
  }

  private static char kind(Object value) {
    if (value instanceof String) {
      return TEXT;
    }
    if (value instanceof Integer) {
      return INTEGER;
    }
    if (value instanceof Long) {
      return LONG;
    }
    throw new IllegalArgumentException("No session holds a " + value.getClass().getName());
  }

  /** @throws IllegalArgumentException for what was not written by {@link #written} */
  static Object read(byte[] bytes) {
    String written = new String(bytes, UTF_8);
    if (written.isEmpty()) {
      throw new IllegalArgumentException("Nothing was written down");
    }
    String value = written.substring(1);
    return switch (written.charAt(0)) {
      case TEXT -> value;
      case INTEGER -> Integer.valueOf(value);
      case LONG -> Long.valueOf(value);
      default -> throw new IllegalArgumentException("It was written down by another Sevenfold");
    };
  }
}
