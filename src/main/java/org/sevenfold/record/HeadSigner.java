package org.sevenfold.record;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.sevenfold.start.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/**
 * Signs at intervals how far every chain has come, into a file outside the database. Whoever can write to the database
 * can make a chain shorter or write it anew with true hashes; what was signed before then tells.
 */
@Component
class HeadSigner implements SchedulingConfigurer {

  private static final Logger LOG = LoggerFactory.getLogger(HeadSigner.class);

  private final Links links;
  private final SignedHeads signed;
  private final Clock clock;
  private final Duration every;
  private final Map<String, SignedHead> latest = new HashMap<>();
  private boolean hasRead;

  HeadSigner(Links links, SignedHeads signed, Clock clock, Settings settings) {
    this.links = links;
    this.signed = signed;
    this.clock = clock;
    this.every = settings.heads();
  }

  @Override
  public void configureTasks(ScheduledTaskRegistrar registrar) {
    registrar.addFixedDelayTask(new FixedDelayTask(this::sign, every, every));
  }

  /** Signs every chain that has moved since it was last signed. */
  synchronized void sign() {
    if (!hasRead) {
      signed.read().heads().forEach(this::remember);
      hasRead = true;
    }
    Instant now = clock.instant();
    List<SignedHead> moved =
        links.tips().stream().map(tip -> SignedHead.of(now, tip)).filter(this::hasMovedOn).toList();
    if (!moved.isEmpty()) {
      signed.append(moved);
      moved.forEach(this::remember);
    }
  }

  private boolean hasMovedOn(SignedHead head) {
    SignedHead before = latest.get(head.chain());
    if (before == null || head.number() > before.number()) {
      return true;
    }
    if (!head.hash().equals(before.hash())) {
      LOG.error("The record {} has been tampered with: it no longer ends as it was signed at {}", head.chain(),
          before.at());
    }
    return false;
  }

  private void remember(SignedHead head) {
    latest.put(head.chain(), head);
  }
}
