package org.sevenfold.signin;

import java.util.Set;

import org.sevenfold.directory.Role;
import org.sevenfold.start.Settings;
import org.springframework.test.util.ReflectionTestUtils;

/** Other settings for a moment: a second start of the product for them would cost the suite a minute. */
public final class RequiredRoles {

  private RequiredRoles() {
  }

  public static void are(RequiredSecondStep required, Set<Role> roles) {
    ReflectionTestUtils.setField(required, "roles", roles);
  }

  public static RequiredSecondStep of(Settings settings) {
    return new RequiredSecondStep(settings);
  }
}
