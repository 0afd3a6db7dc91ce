package org.sevenfold.engine;

import java.util.Map;

import org.sevenfold.concern.ConcernReference;
import org.sevenfold.correction.Correction;
import org.sevenfold.correction.CorrectionForms;
import org.sevenfold.correction.Corrections;
import org.sevenfold.directory.Person;

/** What was raised is corrected and added to, in words that must be found nowhere but in the record. */
record CanaryCorrection(Corrections corrections, Canaries canaries) {

  void of(Person person, ConcernReference concern) {
    corrections.correct(person, concern, new Correction(1, "who", Map.of("who", canaries.text("corrected who"),
        CorrectionForms.BECAUSE, canaries.text("why it was corrected")), 0));
    corrections.add(person, concern, 1, Map.of(CorrectionForms.ADDED, canaries.text("what was added")));
  }
}
