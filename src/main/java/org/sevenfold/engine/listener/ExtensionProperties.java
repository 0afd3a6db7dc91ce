package org.sevenfold.engine.listener;

import java.util.LinkedHashMap;
import java.util.Map;

import org.camunda.bpm.engine.impl.util.xml.Element;

/** The {@code camunda:property} entries of an element of a model. */
final class ExtensionProperties {

  private ExtensionProperties() {
  }

  static Map<String, String> of(Element element) {
    Map<String, String> properties = new LinkedHashMap<>();
    Element extensions = element.element("extensionElements");
    Element list = extensions == null ? null : extensions.element("properties");
    if (list != null) {
      list.elements("property").forEach(one -> properties.put(one.attribute("name"), one.attribute("value")));
    }
    return properties;
  }
}
