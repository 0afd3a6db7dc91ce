package org.sevenfold.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sevenfold.TestSettings;
import org.sevenfold.record.key.SigningKey;
import org.springframework.beans.factory.annotation.Autowired;

/** Signing does not wait for its first interval to pass, nor is what came after the last one lost at a stop. */
class RecordClockTest extends RecordTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir
  Path folder;
  @Autowired
  NightlyCheck check;
  @Autowired
  private Erased erased;
  private RecordClock recordClock;

  @BeforeEach
  void oneThatSignsOnceADay() {
    HeadSigner signer = new HeadSigner(links, keys,
        new SignedHeads(folder.resolve("heads.log"), SigningKey.create(folder.resolve("signing.key"))),
        new Anchors(List.of()), new MetFaults(), erased, clock);
    recordClock = new RecordClock(signer, check, new MetFaults(), Clock.systemUTC(), TestSettings.standard());
    entries(1);
  }

  @AfterEach
  void stop() {
    if (recordClock.isRunning()) {
      recordClock.stop();
    }
  }

  @Test
  void headsAreSignedSoonAfterAStart() {
    recordClock.start();
    recordClock.begin();
    await().atMost(PATIENCE).until(() -> Files.exists(folder.resolve("heads.log")));
  }

  @Test
  void headsAreSignedWhenTheProductIsStopped() throws Exception {
    recordClock.start();
    recordClock.stop();
    assertThat(Files.readString(folder.resolve("heads.log"))).contains(chain + "\t1\t");
  }
}
