package org.sevenfold.models;

import org.camunda.bpm.engine.ProcessEngine;
import org.sevenfold.policy.Vocabulary;
import org.sevenfold.replay.CaseTime;
import org.sevenfold.replay.Driver;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.WorkList;

/** The parts of the product that a story goes through. */
record Product(Driver driver, CaseTime time, CaseWork cases, WorkList work, Vocabulary vocabulary,
    ProcessEngine engine) {
}
