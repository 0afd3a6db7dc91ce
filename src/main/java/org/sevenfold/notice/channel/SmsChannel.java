package org.sevenfold.notice.channel;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.sevenfold.directory.PersonId;
import org.sevenfold.notice.person.NoticeSettings;
import org.sevenfold.start.Settings;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Sends a text message to the mobile number that somebody has put in, by a gateway of the agency's choice. What the
 * gateway wants to be sent is set: {@code {to}} and {@code {text}} in its fields are filled in.
 */
@Component
@Profile("live")
public class SmsChannel implements Channel {

  private final Settings.Sms settings;
  private final NoticeSettings people;
  private final ObjectMapper json;
  private final Gateway gateway;

  public SmsChannel(Settings settings, NoticeSettings people, ObjectMapper json) {
    this.settings = settings.notices().sms();
    this.people = people;
    this.json = json;
    this.gateway = new Gateway(this.settings.address(), this.settings.timeout(), "The gateway for text messages");
  }

  @Override
  public String key() {
    return "sms";
  }

  @Override
  public String words() {
    return "text message";
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
    return settings.isOn() ? people.mobile(person) : Optional.empty();
  }

  @Override
  public void deliver(Outgoing message) {
    Map<String, String> fields = new LinkedHashMap<>();
    settings.fields().forEach((name, value) -> fields.put(name,
        value.replace("{to}", message.to()).replace("{text}", message.text().strip())));
    Map<String, String> headers = new LinkedHashMap<>(settings.headers());
    headers.put("Content-Type", settings.json() ? "application/json" : "application/x-www-form-urlencoded");
    headers.put("Idempotency-Key", message.id().toString());
    gateway.post(settings.json() ? asJson(fields) : asForm(fields), headers);
  }

  private String asJson(Map<String, String> fields) {
    try {
      return json.writeValueAsString(fields);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String asForm(Map<String, String> fields) {
    return fields.entrySet().stream().map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
