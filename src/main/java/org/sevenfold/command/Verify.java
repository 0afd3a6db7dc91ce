package org.sevenfold.command;

import java.io.PrintStream;
import java.time.Clock;

import org.sevenfold.clock.LondonTime;
import org.sevenfold.record.Fault;
import org.sevenfold.record.Verification;
import org.sevenfold.record.Verified;

/** {@code --verify}: checks the whole record, changes nothing, and says in sentences what it found. */
class Verify implements Task {

  private final Verification verification;
  private final LondonTime london;
  private final Clock clock;

  Verify(Verification verification, LondonTime london, Clock clock) {
    this.verification = verification;
    this.london = london;
    this.clock = clock;
  }

  @Override
  public int run(PrintStream out) {
    Verified verified = verification.all();
    out.println("Records: %d, entries: %d, signed heads: %d. Checked on %s.".formatted(verified.records(),
        verified.entries(), verified.heads(), london.moment(clock.instant())));
    verified.faults().stream().map(Fault::sentence).forEach(out::println);
    out.println(verified.isWhole() ? "Everything is as it was written and signed."
        : "Faults: " + verified.faults().size() + ". Keep everything as it is, and tell whoever answers for the data.");
    return verified.isWhole() ? 0 : 1;
  }
}
