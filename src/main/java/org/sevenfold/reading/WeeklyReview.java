package org.sevenfold.reading;

import java.time.Duration;

import org.sevenfold.clock.LondonTime;
import org.sevenfold.directory.Directory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** Looks every hour whether a week is over that nobody has looked through, on whichever node comes first. */
@Component
@Profile("!test & !replay & !command")
class WeeklyReview implements SchedulingConfigurer {

  private static final Logger LOG = LoggerFactory.getLogger(WeeklyReview.class);
  private static final Duration SOON = Duration.ofMinutes(1);
  private static final Duration AN_HOUR = Duration.ofHours(1);

  private final ReadingReview review;
  private final Directory directory;
  private final LondonTime london;

  WeeklyReview(ReadingReview review, Directory directory, LondonTime london) {
    this.review = review;
    this.directory = directory;
    this.london = london;
  }

  @Override
  public void configureTasks(ScheduledTaskRegistrar registrar) {
    registrar.addFixedDelayTask(new FixedDelayTask(this::reviewWhatIsDue, AN_HOUR, SOON));
  }

  private void reviewWhatIsDue() {
    directory.agencies().forEach(agency -> review.due(agency, london.today()).forEach(week -> {
      try {
        review.review(agency, week);
      } catch (RuntimeException e) {
        LOG.error("The week from {} could not be looked through: {}", week.monday(), e.getClass().getSimpleName());
      }
    }));
  }
}
