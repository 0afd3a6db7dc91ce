package org.sevenfold;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

import org.sevenfold.start.Settings;

/** The settings of a test that makes its own beans: nothing happens by itself. */
public final class TestSettings {

  private static final Duration A_DAY = Duration.ofDays(1);
  private static final Settings.Web BY_ITSELF = new Settings.Web(List.of(), false, 0);

  private TestSettings() {
  }

  public static Settings standard() {
    return ofNode("node-1");
  }

  public static Settings ofNode(String node) {
    return settings(node, "http://localhost", BY_ITSELF);
  }

  public static Settings reachedAt(String address) {
    return settings("node-1", address, BY_ITSELF);
  }

  public static Settings reached(Settings.Web web) {
    return settings("node-1", "http://localhost", web);
  }

  private static Settings settings(String node, String address, Settings.Web web) {
    return new Settings(Path.of("var"), Path.of("master.key"), address, "staffordshire-2009", node, true, A_DAY, A_DAY,
        A_DAY, new Settings.Notices("from@test.example", Duration.ZERO, A_DAY),
        new Settings.Report("log-acknowledgement"), new Settings.RecordKeeping(LocalTime.of(3, 0), null, null, null),
        web);
  }
}
