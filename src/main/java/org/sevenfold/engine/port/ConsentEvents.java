package org.sevenfold.engine.port;

import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.DecisionService;
import org.sevenfold.engine.EngineTransaction;
import org.sevenfold.work.CaseMessage;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What DT20 says of something that happens to a yes. */
@Component
class ConsentEvents {

  private static final String TABLE = "consent-events";
  private static final Map<CaseMessage, String> EVENTS = Map.of(CaseMessage.WITHDRAWAL, "withdraw",
      CaseMessage.PURPOSE_CHANGED, "purpose_changed", CaseMessage.RELATIONSHIP_CHANGED, "relationship_changed");

  private final EngineTransaction transaction;
  private final DecisionService decisions;

  ConsentEvents(EngineTransaction transaction, @Lazy DecisionService decisions) {
    this.transaction = transaction;
    this.decisions = decisions;
  }

  /** A value of consent_event; empty where the message does nothing to a yes. */
  Optional<String> of(CaseMessage message, boolean isSent) {
    return Optional.ofNullable(EVENTS.get(message)).map(event -> transaction.run(() -> decisions
        .evaluateDecisionTableByKey(TABLE, Map.of("event", event, "sent", isSent ? "yes" : "no", "still_valid_by_age",
            "unknown"))
        .<String>getSingleEntry()));
  }
}
