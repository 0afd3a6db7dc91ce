package org.sevenfold.engine;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.sevenfold.attachment.Attachments;
import org.sevenfold.attachment.Intake;
import org.sevenfold.attachment.body.BodyMapForm;
import org.sevenfold.attachment.body.BodyMaps;
import org.sevenfold.attachment.body.Figure;
import org.sevenfold.attachment.body.Place;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Person;

/** A file, its name and caption, and what was seen on a body, in words that stand nowhere in the open. */
record CanaryFiles(Attachments attachments, Intake intake, BodyMaps bodyMaps, Canaries canaries) {

  void of(Person person, ConcernReference concern) {
    String within = canaries.word() + " within the file";
    attachments.add(person.id(), concern, intake.file(canaries.text("what a file is called") + ".txt",
        within.getBytes(StandardCharsets.UTF_8), canaries.text("what a file shows")));
    bodyMaps.add(person.id(), concern, Map.of(BodyMapForm.FIGURE, Figure.BABY.key(), Place.CHEST.key(),
        canaries.text("what was seen on a body")));
  }
}
