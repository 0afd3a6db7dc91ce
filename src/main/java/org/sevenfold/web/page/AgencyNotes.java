package org.sevenfold.web.page;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.sevenfold.agency.AgencySettings;
import org.sevenfold.agency.SettingsInForce;
import org.sevenfold.concern.Concern;
import org.sevenfold.directory.Directory;
import org.sevenfold.form.Field;
import org.sevenfold.form.Form;
import org.sevenfold.policy.Packs;
import org.sevenfold.policy.Setting;
import org.sevenfold.policy.YamlFile;
import org.springframework.stereotype.Component;

/** What an agency sets, beside the questions where it is needed: {@code beside.yaml} says which stands where. */
@Component
public class AgencyNotes {

  private static final String CODE = "code_";

  private final Written written = YamlFile.resource("/beside.yaml", Written.class);
  private final AgencySettings settings;
  private final Directory directory;
  private final Packs packs;

  AgencyNotes(AgencySettings settings, Directory directory, Packs packs) {
    this.settings = settings;
    this.directory = directory;
    this.packs = packs;
  }

  private record Written(Map<String, Set<String>> settings, Set<String> code) {
  }

  /** What belongs to a page of a concern, as the pack has it under which the concern was raised. */
  public List<Note> of(Concern concern, Form form) {
    SettingsInForce now = inForce(concern);
    return Arrays.stream(Setting.values()).filter(setting -> form.fields().map(Field::key)
        .anyMatch(key -> questions().getOrDefault(setting.key(), Set.of()).contains(key)))
        .map(setting -> Note.of(setting, now.value(setting))).toList();
  }

  /** Whether the page asks for a decision, beside which the code stands that binds whoever raised it. */
  public boolean decides(Form form) {
    return form.fields().map(Field::key).anyMatch(written.code()::contains);
  }

  /** What the agency says of one professional code; empty where there is none of that key. */
  public Optional<Note> ofCode(Concern concern, String code) {
    return Setting.of(CODE + code).map(setting -> Note.of(setting, inForce(concern).value(setting)));
  }

  private SettingsInForce inForce(Concern concern) {
    return settings.under(directory.agency(concern.agency()).orElseThrow(), packs.get(concern.pack()));
  }

  /** By which questions each stands, by its key. */
  Map<String, Set<String>> questions() {
    return written.settings();
  }
}
