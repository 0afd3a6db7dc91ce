package org.sevenfold.engine.setup;

import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.INCIDENT_CREATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.INCIDENT_DELETE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.INCIDENT_MIGRATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.INCIDENT_RESOLVE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.PROCESS_INSTANCE_END;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.PROCESS_INSTANCE_START;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.PROCESS_INSTANCE_UPDATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.USER_OPERATION_LOG;

import java.util.Set;

import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/**
 * What the engine keeps of the past: when a concern's process began and ended, incidents and who operated it. No value
 * of any variable, and no step: the way through a model says what was decided. The record is the journal. Number and
 * name are fixed when a database is first used.
 */
public class LeanHistory extends AbstractHistoryLevel {

  static final String NAME = "lean";
  private static final int ID = 77;
  private static final Set<HistoryEventType> OF_PROCESSES =
      Set.of(PROCESS_INSTANCE_START, PROCESS_INSTANCE_UPDATE, PROCESS_INSTANCE_END);
  private static final Set<HistoryEventType> OF_OPERATION =
      Set.of(INCIDENT_CREATE, INCIDENT_MIGRATE, INCIDENT_DELETE, INCIDENT_RESOLVE, USER_OPERATION_LOG);

  @Override
  public int getId() {
    return ID;
  }

  @Override
  public String getName() {
    return NAME;
  }

  @Override
  public boolean isHistoryEventProduced(HistoryEventType type, Object entity) {
    return OF_OPERATION.contains(type) || OF_PROCESSES.contains(type) && !isCalled(entity);
  }

  private static boolean isCalled(Object entity) {
    return entity instanceof ExecutionEntity process && process.getSuperExecutionId() != null;
  }
}
