package org.sevenfold.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/** A role spelt in another way would be protected by nothing. */
class RequiredRolesCheckTest {

  private final MockEnvironment environment = new MockEnvironment();

  @Test
  void rolesThatThereAreFit() {
    environment.setProperty("sevenfold.second-step.required-for", "administrator, caldicott_guardian");
    assertThat(new RequiredRolesCheck().faults(environment)).isEmpty();
  }

  @Test
  void noneFits() {
    assertThat(new RequiredRolesCheck().faults(environment)).isEmpty();
  }

  @Test
  void anotherIsNamed() {
    environment.setProperty("sevenfold.second-step.required-for", "administrator,guardian");
    assertThat(new RequiredRolesCheck().faults(environment)).singleElement().asString()
        .startsWith("The setting sevenfold.second-step.required-for must name roles: practitioner, ")
        .endsWith("There is no role guardian.");
  }
}
