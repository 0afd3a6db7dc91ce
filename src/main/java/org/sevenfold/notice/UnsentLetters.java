package org.sevenfold.notice;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.sevenfold.directory.Directory;
import org.sevenfold.notice.person.Bounced;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What did not get through, for whoever looks after the product: never of which concern. */
@Component
public class UnsentLetters {

  private static final int MOST_SHOWN = 200;

  private final Letters letters;
  private final Bounced bounced;
  private final Directory directory;
  private final Clock clock;

  UnsentLetters(Letters letters, Bounced bounced, Directory directory, Clock clock) {
    this.letters = letters;
    this.bounced = bounced;
    this.directory = directory;
    this.clock = clock;
  }

  /** What has been given up, and then what is tried again by itself. */
  public List<Unsent> all() {
    return letters.unsent(MOST_SHOWN);
  }

  /** How many letters have been given up and wait for somebody to look. */
  public long givenUp() {
    return letters.givenUp();
  }

  /**
   * Sends one again that was given up, if there is a reason for it still.
   *
   * @return whether it was given up until now
   */
  @Transactional
  public boolean sendAgain(UUID letter) {
    Optional<Letter> again = letters.again(letter, clock.instant());
    again.ifPresent(one -> bounced.forget(one.person(), one.channel()));
    return again.isPresent();
  }

  /** What was said to have got through has come back: it reached nobody. */
  @Transactional
  public void cameBack(UUID letter, String address, String because) {
    letters.find(letter).ifPresent(one -> {
      String theirs = directory.mail(one.person()).filter(address::equalsIgnoreCase).orElse(address);
      bounced.add(new Bounced.Address(one.person(), one.channel(), theirs, clock.instant(), because));
      letters.givenUp(letter, because, clock.instant());
    });
  }
}
