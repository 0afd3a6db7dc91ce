package org.sevenfold.models;

import org.camunda.bpm.engine.ProcessEngine;
import org.sevenfold.clock.MovableClock;
import org.sevenfold.directory.Directory;
import org.sevenfold.policy.Vocabulary;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.OverdueSweep;
import org.sevenfold.work.OverdueWork;
import org.sevenfold.work.Timers;
import org.sevenfold.work.WorkList;

/** The parts of the product that a story goes through. */
record Product(CaseWork cases, WorkList work, OverdueWork overdue, Timers timers, OverdueSweep sweep,
    Directory directory,
    Vocabulary vocabulary, MovableClock clock, ProcessEngine engine) {
}
