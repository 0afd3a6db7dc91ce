package org.sevenfold.policy;

import java.util.List;

import org.sevenfold.start.RefusedToStart;
import org.sevenfold.start.StartCheck;
import org.springframework.core.env.Environment;

/** The policy packs can be read, and the one in force is among them. */
class PackFilesCheck implements StartCheck {

  @Override
  public List<String> faults(Environment environment) {
    try {
      new Packs(PackFiles.read(), environment.getProperty("sevenfold.pack", ""));
      return List.of();
    } catch (RefusedToStart refused) {
      return List.of(refused.getMessage());
    }
  }
}
