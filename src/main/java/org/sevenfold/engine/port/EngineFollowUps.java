package org.sevenfold.engine.port;

import java.util.HashMap;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.sevenfold.concern.Concern;
import org.sevenfold.concern.References;
import org.sevenfold.directory.PersonId;
import org.sevenfold.engine.EngineTransaction;
import org.sevenfold.engine.Variables;
import org.sevenfold.referral.FollowUps;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Starts the models of what is left to do of something that has left, in nobody's name. */
@Component
class EngineFollowUps implements FollowUps {

  private static final String BASIS = "complete-basis";
  private static final String WITHDRAWN = "tell-withdrawn";
  private static final String HELP = "give-help";
  private static final String HELP_WANTED = "help_wanted";

  private final EngineTransaction transaction;
  private final RuntimeService runtime;
  private final References references;

  EngineFollowUps(EngineTransaction transaction, @Lazy RuntimeService runtime, References references) {
    this.transaction = transaction;
    this.runtime = runtime;
    this.references = references;
  }

  @Override
  public void completeBasis(PersonId sender, Concern concern, Map<String, String> facts) {
    begin(BASIS, "basis", sender, concern, facts);
  }

  @Override
  public void giveHelp(PersonId sender, Concern concern, String wanted) {
    begin(HELP, wanted, sender, concern, Map.of(HELP_WANTED, wanted));
  }

  @Override
  public void tellWithdrawn(PersonId sender, Concern concern, Map<String, String> facts) {
    begin(WITHDRAWN, "withdrawn", sender, concern, facts);
  }

  private void begin(String process, String kind, PersonId sender, Concern concern, Map<String, String> facts) {
    Map<String, Object> variables = new HashMap<>(facts);
    variables.put(Variables.REFERENCE, references.own(concern.reference().value(), kind));
    variables.put(Variables.AGENCY, concern.agency());
    variables.put(Variables.PACK, concern.pack());
    variables.put(Variables.SENDER, sender.value());
    transaction.run(() -> runtime.startProcessInstanceByKey(process, variables));
  }
}
