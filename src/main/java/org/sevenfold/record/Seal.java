package org.sevenfold.record;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Optional;

import com.google.crypto.tink.Aead;
import org.sevenfold.directory.PersonId;

/** What an entry says, sealed under its chain's key for one place in that chain, and opened again. */
final class Seal {

  private Seal() {
  }

  /** @param place as {@link Link#place} has it */
  static byte[] close(Sealed content, Aead key, byte[] place) {
    try {
      return key.encrypt(content.json(), place);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("An entry can't be sealed", e);
    }
  }

  /**
   * The entry, if it is as it was written: its hash is true, and its seal opens where it stands.
   *
   * @param key    without it only the head is read, and the content left empty
   * @param wanted of what is not, too
   */
  static Optional<Entry> open(Link link, Optional<Aead> key, Wanted wanted) {
    try {
      return link.isTrue() ? Optional.of(opened(link, key, wanted)) : Optional.empty();
    } catch (GeneralSecurityException | RuntimeException notAsItWasWritten) {
      return Optional.empty();
    }
  }

  private static Entry opened(Link link, Optional<Aead> key, Wanted wanted) throws GeneralSecurityException {
    Head head = Head.read(link.head());
    Act.Kind kind = Act.Kind.of(head.kind());
    boolean opens = key.isPresent() && wanted.is(kind, head.form());
    Sealed sealed = opens ? unsealed(link, key.get()) : Sealed.ERASED;
    Act act = new Act(kind, new PersonId(head.who()), head.subject(), head.form(), sealed.content());
    return new Entry(link.number(), Instant.parse(head.at()), act, sealed.named());
  }

  private static Sealed unsealed(Link link, Aead key) throws GeneralSecurityException {
    return Sealed.read(link.format(), key.decrypt(link.sealed(), link.place()));
  }
}
