package org.sevenfold.engine.guard;

import org.camunda.bpm.engine.impl.cmd.AuthorizationCheckCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.sevenfold.directory.PersonId;
import org.sevenfold.work.AnswerRefused.Reason;
import org.springframework.stereotype.Component;

/** Camunda's pages ask what the person in front of them may do, to know which buttons to draw. */
@Component
class OwnRights implements AllowedCommand {

  @Override
  public boolean isFor(Command<?> command) {
    return command.getClass() == AuthorizationCheckCmd.class;
  }

  @Override
  public boolean isUnderGrants() {
    return true;
  }

  @Override
  public <T> T pass(PersonId person, Command<T> command, CommandExecutor next) {
    if (!person.value().equals(new CommandFields(command).text("userId"))) {
      throw new RefusedByGuard(Reason.RIGHT, "Only your own rights can be asked for");
    }
    return next.execute(command);
  }
}
