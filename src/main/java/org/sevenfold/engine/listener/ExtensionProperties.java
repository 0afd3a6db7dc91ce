package org.sevenfold.engine.listener;

import java.util.LinkedHashMap;
import java.util.Map;

import org.camunda.bpm.engine.impl.util.xml.Element;

/** The {@code camunda:property} entries of an element of a model, and the names that they may have. */
final class ExtensionProperties {

  /** On a task: for whom it is. */
  static final String ROLE = "role";
  /** On a task: who may not hold it, see {@code Conflicts}. */
  static final String CONFLICT = "conflict";
  /** On a flow: whose roles hear of it. */
  static final String NEWS = "news";
  /** On an end: what one person answered alone is read by another. */
  static final String ALONE = "alone";
  /** On a flow: the step whose questions stand once it is taken. */
  static final String STANDS = "stands";
  /** On the table of what is to be asked, before the name of a step: what is forgotten where that step is asked. */
  static final String FORGETS = "forgets_";
  /** On anything: the paragraph it comes from, for whoever reads the model. */
  static final String PARAGRAPH = "para";

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
