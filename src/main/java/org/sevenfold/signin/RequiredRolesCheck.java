package org.sevenfold.signin;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.sevenfold.directory.Role;
import org.sevenfold.start.StartCheck;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** A role that is spelt in another way would be protected by nothing, and nobody would know. */
class RequiredRolesCheck implements StartCheck {

  private static final String SETTING = "sevenfold.second-step.required-for";

  @Override
  public List<String> faults(Environment environment) {
    String roles = Arrays.stream(Role.values()).map(Role::key).collect(Collectors.joining(", "));
    return Binder.get(environment).bind(SETTING, Bindable.listOf(String.class)).orElse(List.of()).stream()
        .filter(role -> Role.of(role).isEmpty())
        .map(role -> "The setting " + SETTING + " must name roles: " + roles + ". There is no role " + role + ".")
        .toList();
  }
}
