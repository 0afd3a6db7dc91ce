package org.sevenfold.web.administrator;

import java.util.LinkedHashMap;
import java.util.Map;

import org.sevenfold.form.TypedText;
import org.sevenfold.policy.Link;
import org.sevenfold.policy.Setting;

/**
 * What is typed or chosen for a setting: an address and its version, or else one value. What says nothing, whatever
 * kind of blank it is, is nothing.
 */
record TypedSetting(String address, String version, String value) {

  private static final int LONGEST = 2000;

  TypedSetting {
    address = orEmpty(address);
    version = orEmpty(version);
    value = orEmpty(value);
  }

  private static String orEmpty(String typed) {
    return typed == null || TypedText.saysNothing(typed) ? "" : typed;
  }

  /** One that holds already. */
  static TypedSetting of(String value) {
    Link link = Link.of(value);
    return new TypedSetting(link.address(), link.version(), value);
  }

  /** The box in which what is wrong has to be put right. */
  static String box(Setting setting) {
    return setting.kind() == Setting.Kind.LINK ? "address" : "value";
  }

  /** What can't be kept, by its box. */
  Map<String, String> problems(Setting setting) {
    Map<String, String> problems = new LinkedHashMap<>();
    Map<String, String> boxes = setting.kind() == Setting.Kind.LINK ? Map.of("address", address, "version", version)
        : Map.of("value", value);
    boxes.forEach((box, typed) -> TypedText.fault(typed, LONGEST).ifPresent(fault -> problems.put(box, fault)));
    return problems;
  }

  /** As it would be kept. */
  String value(Setting setting) {
    return TypedText.tidied(setting.kind() == Setting.Kind.LINK
        ? new Link(address.strip(), version.strip()).toString() : value).strip();
  }

  /** As the page shows it again. */
  Map<String, String> kept() {
    return Map.of("address", address, "version", version, "value", value);
  }
}
