package org.sevenfold.web;

import java.util.Map;

import org.sevenfold.TestReading;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.correction.Correction;
import org.sevenfold.correction.CorrectionForms;
import org.sevenfold.correction.Corrections;
import org.sevenfold.correction.Way;
import org.sevenfold.record.Journal;
import org.springframework.beans.factory.annotation.Autowired;

/** A name that was misheard, and how its raiser corrects it. */
abstract class CorrectionPageTest extends PageTest {

  static final String OLD = "Mya Featherstonehaugh";
  static final String NEW = "Maya Fetherstonhaugh";
  static final String WHY = "I misheard it, her aunt spelled it";

  @Autowired
  Corrections corrections;
  @Autowired
  Journal journal;

  /** By the raiser, who knows all that stands in the record. */
  Way correct(ConcernReference reference, int entry, String key, String answer) {
    int knownTo = journal.read(TestReading.COMPARING, reference).entries().size();
    return corrections.correct(people.raiser(), reference,
        new Correction(entry, key, Map.of(key, answer, CorrectionForms.BECAUSE, WHY), knownTo));
  }
}
