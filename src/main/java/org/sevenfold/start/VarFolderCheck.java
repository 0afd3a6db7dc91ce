package org.sevenfold.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * In real use nobody else on the machine gets into the var folder: whoever may write there puts another key or another
 * file of heads in the place of ours. Where the product makes the folder it is its own; this is for one that was there.
 */
class VarFolderCheck implements StartCheck {

  private static final Set<PosixFilePermission> OF_OTHERS = EnumSet.of(PosixFilePermission.GROUP_WRITE,
      PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE, PosixFilePermission.OTHERS_EXECUTE);

  @Override
  public List<String> faults(Environment environment) {
    if (!environment.acceptsProfiles(Profiles.of("live"))) {
      return List.of();
    }
    Path folder = VarFolder.of(environment);
    return isOpen(folder) ? List.of("Others on this machine get into the var folder " + folder
        + ". Take that away: chmod 700.") : List.of();
  }

  private static boolean isOpen(Path folder) {
    try {
      return Files.getPosixFilePermissions(folder).stream().anyMatch(OF_OTHERS::contains);
    } catch (IOException | UnsupportedOperationException noSuchRightsHere) {
      return false;
    }
  }
}
