package org.sevenfold.attachment;

import java.time.Duration;

import org.sevenfold.attachment.content.FileRefused;
import org.sevenfold.directory.PersonId;
import org.sevenfold.start.Settings;
import org.springframework.stereotype.Component;

/** How many files there may be: asked where the transaction holds whoever adds one. */
@Component
class Limits {

  private static final Duration HOUR = Duration.ofHours(1);

  private final AttachmentRows rows;
  private final int ofConcern;
  private final int inAnHour;

  Limits(AttachmentRows rows, Settings settings) {
    this.rows = rows;
    this.ofConcern = settings.files().ofConcern();
    this.inAnHour = settings.files().inAnHour();
  }

  /** @throws FileRefused when it is one too many */
  void oneMore(PersonId person, int there) {
    if (there >= ofConcern) {
      throw new FileRefused("There are " + ofConcern + " photos and files here already, and no more can be added."
          + " Remove one that you have not sent, or ask your lead");
    }
    rows.hold(person);
    if (rows.addedWithin(person, HOUR) >= inAnHour) {
      throw new FileRefused("You have added " + inAnHour + " photos and files within an hour. Wait a while, and add"
          + " this one then");
    }
  }
}
