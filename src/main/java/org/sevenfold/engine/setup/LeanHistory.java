package org.sevenfold.engine.setup;

import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.INCIDENT_CREATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.INCIDENT_DELETE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.INCIDENT_MIGRATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.INCIDENT_RESOLVE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.USER_OPERATION_LOG;

import java.util.Set;

import org.camunda.bpm.engine.impl.history.HistoryLevelActivity;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;

/**
 * What the engine keeps of the past: activities, incidents and who operated it. No value of any variable: the record
 * is the journal. Fixed when a database is first used.
 */
public class LeanHistory extends HistoryLevelActivity {

  static final String NAME = "lean";
  private static final int ID = 77;
  private static final Set<HistoryEventType> BEYOND_ACTIVITIES =
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
    return BEYOND_ACTIVITIES.contains(type) || super.isHistoryEventProduced(type, entity);
  }
}
