package org.sevenfold.cover;

import java.time.Duration;

import org.sevenfold.directory.Directory;
import org.sevenfold.start.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/**
 * Looks who has come and gone by the rota, what was left behind, and where nobody will be. On every node, each piece in
 * a transaction of its own: one that fails holds up no other.
 */
@Component
public class CoverSweep implements SchedulingConfigurer {

  private static final Logger LOG = LoggerFactory.getLogger(CoverSweep.class);

  private final RotaFollowed rota;
  private final LeftClaims left;
  private final GapAlarm alarm;
  private final Directory directory;
  private final Duration every;

  CoverSweep(RotaFollowed rota, LeftClaims left, GapAlarm alarm, Directory directory, Settings settings) {
    this.rota = rota;
    this.left = left;
    this.alarm = alarm;
    this.directory = directory;
    this.every = settings.sweep();
  }

  @Override
  public void configureTasks(ScheduledTaskRegistrar registrar) {
    registrar.addFixedDelayTask(new FixedDelayTask(this::sweep, every, every));
  }

  /** All of it once. */
  public void sweep() {
    rota.behind().forEach(agency -> attempt("follow a rota", () -> rota.follow(agency)));
    attempt("note what was left behind", left::note);
    left.late().forEach(task -> attempt("offer anew what was left behind", () -> left.offerAnew(task)));
    directory.agencies().forEach(agency -> attempt("look for gaps", () -> alarm.look(agency)));
  }

  private static void attempt(String what, Runnable act) {
    try {
      act.run();
    } catch (RuntimeException e) {
      LOG.error("The cover could not be kept: {}: {}", what, e.getClass().getSimpleName());
    }
  }
}
