package org.sevenfold.notice.channel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.start.RefusedToStart;
import org.sevenfold.start.Settings;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Tells the system by which an agency calls its people: a pager, a chat, a telephone tree. It is posted
 * {@code {"id","person","text","link"}}, where the person is a user name, and signed over the time and the body, so
 * that nobody else can have people called and nobody can play an old call again.
 */
@Component
@Profile("live")
public class WebhookChannel implements Channel {

  /** Unix seconds and a signature: {@code t=1764500000,v1=hex of HMAC-SHA256 over "t.body"}. */
  static final String SIGNATURE = "Sevenfold-Signature";
  private static final String ALGORITHM = "HmacSHA256";
  private static final int SHORTEST_SECRET = 32;

  private final Settings.Webhook settings;
  private final Directory directory;
  private final Clock clock;
  private final ObjectMapper json;
  private final Gateway gateway;

  public WebhookChannel(Settings settings, Directory directory, Clock clock, ObjectMapper json) {
    this.settings = settings.notices().webhook();
    this.directory = directory;
    this.clock = clock;
    this.json = json;
    if (this.settings.isOn() && this.settings.secret().length() < SHORTEST_SECRET) {
      throw new RefusedToStart("The setting sevenfold.notices.webhook.secret must have at least " + SHORTEST_SECRET
          + " characters: without it anybody could have people called.");
    }
    this.gateway = new Gateway(this.settings.address(), this.settings.timeout(), "The system that calls people");
  }

  @Override
  public String key() {
    return "webhook";
  }

  @Override
  public String words() {
    return "your agency's call system";
  }

  @Override
  public boolean isConfigured() {
    return settings.isOn();
  }

  @Override
  public boolean isBrief() {
    return true;
  }

  @Override
  public Optional<String> address(PersonId person) {
    return settings.isOn() ? directory.person(person).map(Person::userName) : Optional.empty();
  }

  @Override
  public void deliver(Outgoing call) {
    String body = body(call);
    long now = clock.instant().getEpochSecond();
    gateway.post(body, Map.of("Content-Type", "application/json", "Idempotency-Key", call.id().toString(),
        SIGNATURE, "t=" + now + ",v1=" + signed(now + "." + body, settings.secret())));
  }

  private String body(Outgoing call) {
    Map<String, String> content = new LinkedHashMap<>();
    content.put("id", call.id().toString());
    content.put("person", call.to());
    content.put("text", call.text().strip());
    content.put("link", call.link());
    try {
      return json.writeValueAsString(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static String signed(String text, String secret) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
