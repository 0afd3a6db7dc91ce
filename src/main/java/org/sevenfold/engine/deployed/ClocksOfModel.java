package org.sevenfold.engine.deployed;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.sevenfold.start.RefusedToStart;

/**
 * Which clocks a process or a table may ask for. It looks at every attribute and every text of the file: whatever an
 * engine may take for an expression stands in one of them.
 */
final class ClocksOfModel {

  private static final Pattern NAMES_CLOCKS = Pattern.compile("\\bclocks\\b");
  private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{");
  /** A call outside an expression: a script's, which nothing here can read. */
  private static final Pattern CALLS_CLOCKS = Pattern.compile("\\bclocks\\s*(\\.\\s*\\w+\\s*\\(|\\[)");

  private final String file;
  private final Set<String> clocks = new TreeSet<>();
  private final Deque<String> places = new ArrayDeque<>();

  private ClocksOfModel(String file) {
    this.file = file;
  }

  /** @param file how the model is called where it can't be read */
  static Set<String> in(String model, String file) {
    ClocksOfModel reading = new ClocksOfModel(file);
    try {
      reading.read(factory().createXMLStreamReader(new StringReader(model)));
    } catch (XMLStreamException e) {
      throw new RefusedToStart("The model " + file + " is no XML: " + e.getMessage(), e);
    }
    return reading.clocks;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  private void read(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> open(xml);
        case XMLStreamConstants.END_ELEMENT -> places.pop();
        case XMLStreamConstants.CHARACTERS -> text(xml.getText());
        default -> {
          // comments say nothing to the engine
        }
      }
    }
  }

  /** The place of an element without an id is that of the one around it. */
  private void open(XMLStreamReader xml) {
    String id = xml.getAttributeValue(null, "id");
    places.push(id == null && !places.isEmpty() ? places.peek() : String.valueOf(id));
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      text(xml.getAttributeValue(i));
    }
  }

  private void text(String text) {
    boolean expression = EXPRESSION.matcher(text).find();
    if (NAMES_CLOCKS.matcher(text).find() && (expression || CALLS_CLOCKS.matcher(text).find())) {
      clocks.addAll(read(text.strip(), expression));
    }
  }

  private Set<String> read(String text, boolean expression) {
    if (!expression) {
      throw refused(text, "it is no expression");
    }
    try {
      return ClockCalls.in(text);
    } catch (ClockCalls.Unreadable e) {
      throw refused(text, e.getMessage());
    }
  }

  private RefusedToStart refused(String text, String why) {
    return new RefusedToStart("The model " + file + " asks at " + places.peek() + " for a clock in a way that can't be"
        + " read (" + why + "): " + text.replaceAll("\\s+", " "));
  }
}
