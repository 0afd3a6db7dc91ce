package org.sevenfold.picture;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Reads a picture as bpmn-js draws it, and makes of it what may stand in a page: styles become attributes, because a
 * page takes no style from anywhere but its style sheet (CSP), and what is there for a mouse is left out.
 */
final class DrawnLevel {

  private static final String NO_DTD = "http://apache.org/xml/features/nonvalidating/load-external-dtd";
  private static final String STEP = "data-element-id";
  private static final String FOR_A_MOUSE = "djs-hit-all";

  private final Document svg;

  private DrawnLevel(Document svg) {
    this.svg = svg;
  }

  static LevelPicture read(String level, InputStream svg) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(NO_DTD, false);
      return new DrawnLevel(factory.newDocumentBuilder().parse(svg)).picture(level);
    } catch (ParserConfigurationException | SAXException | TransformerException e) {
      throw new IOException("The picture of " + level + " can't be read", e);
    }
  }

  private LevelPicture picture(String level) throws TransformerException {
    Map<String, Box> steps = new LinkedHashMap<>();
    elements().stream().filter(element -> element.hasAttribute("transform") && element.hasAttribute(STEP))
        .forEach(element -> steps.put(element.getAttribute(STEP), box(element)));
    List<Double> paper = numbers(svg.getDocumentElement().getAttribute("viewBox"));
    String title = svg.getElementsByTagName("title").item(0).getTextContent();
    elements().forEach(DrawnLevel::plain);
    return new LevelPicture(level, title, new Box(paper.get(0), paper.get(1), paper.get(2), paper.get(3)), inside(),
        Map.copyOf(steps));
  }

  /** Where it is moved to, and how large the mouse finds it. */
  private static Box box(Element shape) {
    List<Double> moved = numbers(shape.getAttribute("transform").replaceAll("[^-.\\d ]", ""));
    NodeList inside = shape.getElementsByTagName("rect");
    for (int i = 0; i < inside.getLength(); i++) {
      Element rectangle = (Element) inside.item(i);
      if (rectangle.getAttribute("class").contains(FOR_A_MOUSE)) {
        return new Box(moved.get(4), moved.get(5), Double.parseDouble(rectangle.getAttribute("width")),
            Double.parseDouble(rectangle.getAttribute("height")));
      }
    }
    throw new IllegalStateException("A step of a picture has no size");
  }

  private static List<Double> numbers(String written) {
    return Arrays.stream(written.trim().split("\\s+")).map(Double::valueOf).toList();
  }

  private List<Element> elements() {
    List<Element> all = new ArrayList<>();
    NodeList found = svg.getElementsByTagName("*");
    for (int i = 0; i < found.getLength(); i++) {
      all.add((Element) found.item(i));
    }
    return all;
  }

  private static void plain(Element element) {
    String kind = element.getAttribute("class");
    if (kind.contains("djs-hit") || kind.contains("djs-outline") || "title".equals(element.getTagName())) {
      element.getParentNode().removeChild(element);
      return;
    }
    Arrays.stream(element.getAttribute("style").split(";")).map(one -> one.split(":", 2))
        .filter(one -> one.length == 2 && !"display".equals(one[0].trim()))
        .forEach(one -> element.setAttribute(one[0].trim(), one[1].trim()));
    List.of("style", "class", STEP, "lineHeight").forEach(element::removeAttribute);
  }

  private String inside() throws TransformerException {
    Transformer writer = TransformerFactory.newInstance().newTransformer();
    writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
    Element root = svg.getDocumentElement();
    Element group = svg.createElement("g");
    while (root.hasChildNodes()) {
      Node child = root.getFirstChild();
      group.appendChild(child);
    }
    StringWriter written = new StringWriter();
    writer.transform(new DOMSource(group), new StreamResult(written));
    return written.toString();
  }
}
