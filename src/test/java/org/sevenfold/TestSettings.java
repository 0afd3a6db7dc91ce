package org.sevenfold;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

import org.sevenfold.start.Settings;
import org.springframework.util.unit.DataSize;

/** The settings of a test that makes its own beans: nothing happens by itself. */
public final class TestSettings {

  private static final Duration A_DAY = Duration.ofDays(1);
  private static final Settings.Web BY_ITSELF = new Settings.Web(List.of(), false, 0, "https://www.bbc.co.uk/weather");

  public static final Settings.Webhook NO_WEBHOOK = new Settings.Webhook("", "", A_DAY);
  public static final Settings.Sms NO_SMS = new Settings.Sms("", Map.of(), Map.of(), false, A_DAY);
  public static final Settings.Bounces NO_BOUNCES =
      new Settings.Bounces("", 993, true, "", "", "INBOX", A_DAY);

  private static final Settings.OpenidConnect NO_PROVIDER = new Settings.OpenidConnect("", "", "", "", null, null,
      List.of(), "sub", List.of(), List.of(), "", "", null);

  private static final Settings.Files FILES =
      new Settings.Files(List.of("jpeg", "png", "heic", "pdf", "text", "docx", "odt"),
          DataSize.ofMegabytes(10), 40, 30, "", Duration.ofSeconds(2), A_DAY);

  private TestSettings() {
  }

  public static Settings standard() {
    return ofNode("node-1");
  }

  public static Settings ofNode(String node) {
    return settings(node, "http://localhost", BY_ITSELF, List.of(), NO_PROVIDER);
  }

  public static Settings secondStepFor(String... roles) {
    return settings("node-1", "http://localhost", BY_ITSELF, List.of(roles), NO_PROVIDER);
  }

  public static Settings reachedAt(String address) {
    return at(address, NO_PROVIDER);
  }

  public static Settings at(String address, Settings.OpenidConnect provider) {
    return settings("node-1", address, BY_ITSELF, List.of(), provider);
  }

  public static Settings reached(Settings.Web web) {
    return settings("node-1", "http://localhost", web, List.of(), NO_PROVIDER);
  }

  /** With servers of a test to which notices are handed. */
  public static Settings telling(Settings.Webhook webhook, Settings.Sms sms, Settings.Bounces bounces) {
    return settings("node-1", "http://localhost", BY_ITSELF, List.of(), NO_PROVIDER,
        new Settings.Notices("from@test.example", Duration.ZERO, A_DAY, webhook, sms, bounces));
  }

  private static Settings settings(String node, String address, Settings.Web web, List<String> secondStepFor,
      Settings.OpenidConnect provider) {
    return settings(node, address, web, secondStepFor, provider,
        new Settings.Notices("from@test.example", Duration.ZERO, A_DAY, NO_WEBHOOK, NO_SMS, NO_BOUNCES));
  }

  private static Settings settings(String node, String address, Settings.Web web, List<String> secondStepFor,
      Settings.OpenidConnect provider, Settings.Notices notices) {
    return new Settings(Path.of("var"), Path.of("master.key"), address, "staffordshire-2009", node, true, A_DAY, A_DAY,
        A_DAY, new Settings.Sessions(A_DAY, A_DAY, Map.of()),
        notices,
        new Settings.Report("send_now"),
        new Settings.RecordKeeping(LocalTime.of(3, 0), null, null, null),
        new Settings.SecondStep(secondStepFor), provider, web, FILES);
  }
}
