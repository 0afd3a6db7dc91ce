package org.sevenfold.session;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.sevenfold.directory.Role;
import org.sevenfold.start.StartCheck;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Whoever misspells a role would believe to have set a limit for it. */
class SessionLimitsCheck implements StartCheck {

  private static final String ROLES = "sevenfold.sessions.roles";

  @Override
  public List<String> faults(Environment environment) {
    return Binder.get(environment).bind(ROLES, Bindable.mapOf(String.class, Object.class)).orElse(Map.of()).keySet()
        .stream().filter(name -> Role.said(name).isEmpty())
        .map(name -> "There is no role " + name + ", as " + ROLES + " has it. Roles are " + roles() + ".").toList();
  }

  private static String roles() {
    return Arrays.stream(Role.values()).map(role -> role.key().replace('_', '-')).collect(Collectors.joining(", "));
  }
}
