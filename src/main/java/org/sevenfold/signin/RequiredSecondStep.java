package org.sevenfold.signin;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.start.Settings;
import org.springframework.stereotype.Component;

/** Whose roles open so much that a password alone is not enough: the installation says which. */
@Component
public class RequiredSecondStep {

  private final Set<Role> roles;

  RequiredSecondStep(Settings settings) {
    this.roles = settings.secondStep().requiredFor().stream().map(Role::of).flatMap(Optional::stream)
        .collect(Collectors.toUnmodifiableSet());
  }

  public boolean isFor(Person person) {
    return roles.stream().anyMatch(person::has);
  }
}
