package org.sevenfold.engine.guard;

import org.camunda.bpm.engine.BadUserRequestException;

/** A query goes by what is on no list. It names the property, and not what was asked for. */
public final class NotAskable extends BadUserRequestException {

  NotAskable(String property) {
    super("Nothing is found, sorted or counted by this here: " + property);
  }
}
