package org.sevenfold.engine.port;

import java.util.LinkedHashMap;
import java.util.Map;

import org.sevenfold.engine.Variables;
import org.sevenfold.work.CaseMessage;

/** The facts that an event brings with it. */
final class MessageFacts {

  private MessageFacts() {
  }

  static Map<String, Object> facts(CaseMessage message) {
    Map<String, Object> facts = new LinkedHashMap<>();
    switch (message) {
      case NEW_DANGER -> facts.put("immediate_danger", "yes");
      case PURPOSE_CHANGED -> facts.put("purpose_changed", "yes");
      case RELATIONSHIP_CHANGED -> facts.put("relationship_changed", "yes");
      case NEW_INFORMATION, WITHDRAWAL -> {
        // what is new is in the record, the questions it bears on are asked again; whether there was anything to take
        // back, the model says
      }
      case ADVICE_WANTED, REFER_NOW -> {
        return Map.of();
      }
    }
    facts.put(Variables.ASKED_BECAUSE, message.key());
    return facts;
  }
}
