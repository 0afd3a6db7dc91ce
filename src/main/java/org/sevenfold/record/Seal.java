package org.sevenfold.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.crypto.tink.Aead;
import org.sevenfold.directory.PersonId;

/** What an entry says, sealed under its chain's key for one place in that chain, and opened again. */
final class Seal {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, Object>> CONTENT = new TypeReference<>() {
  };

  private Seal() {
  }

  /** @param place as {@link Link#place} has it */
  static byte[] close(Map<String, Object> content, Aead key, byte[] place) {
    try {
      return key.encrypt(JSON.writeValueAsBytes(content), place);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("An entry can't be sealed", e);
    } catch (IOException e) {
      throw new UncheckedIOException("An entry can't be written", e);
    }
  }

  /**
   * The entry, if it is as it was written: its hash is true, and its seal opens where it stands.
   *
   * @param key without it only the head is read, and the content left empty
   */
  static Optional<Entry> open(Link link, Optional<Aead> key) {
    try {
      return link.isTrue() ? Optional.of(opened(link, key)) : Optional.empty();
    } catch (GeneralSecurityException | IOException | RuntimeException notAsItWasWritten) {
      return Optional.empty();
    }
  }

  private static Entry opened(Link link, Optional<Aead> key) throws GeneralSecurityException, IOException {
    Head head = Head.read(link.head());
    Map<String, Object> content = key.isPresent() ? unsealed(link, key.get()) : Map.of();
    return new Entry(link.number(), Instant.parse(head.at()),
        new Act(Act.Kind.of(head.kind()), new PersonId(head.who()), head.subject(), head.form(), content));
  }

  private static Map<String, Object> unsealed(Link link, Aead key) throws GeneralSecurityException, IOException {
    return JSON.readValue(key.decrypt(link.sealed(), link.place()), CONTENT);
  }
}
