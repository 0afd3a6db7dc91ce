package org.sevenfold.models;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Page;
import org.sevenfold.browser.Chromium;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.util.HtmlUtils;

/** Draws a level with bpmn-js, in a browser, as an SVG that looks the same each time it is drawn. */
final class Pencil implements AutoCloseable {

  private static final String BPMN_JS =
      "classpath*:META-INF/resources/webjars/bpmn-js/*/dist/bpmn-navigated-viewer.production.min.js";

  /** This bpmn-js draws processes only: the inside of a sub-process is lent to a process made for it. */
  private static final String DRAW = """
      async ([xml, level, notes]) => {
        const viewer = new BpmnJS({ container: '#paper' });
        await viewer.importXML(xml);
        const definitions = viewer.getDefinitions();
        const diagram = definitions.diagrams.find(each => each.plane.bpmnElement.id === level);
        const inside = diagram.plane.bpmnElement;
        if (inside.$type === 'bpmn:SubProcess') {
          const process = definitions.$model.create('bpmn:Process',
              { id: level + '_level', flowElements: inside.flowElements });
          definitions.rootElements.push(process);
          diagram.plane.bpmnElement = process;
        }
        const { warnings } = await viewer.open(diagram);
        if (warnings.length) throw new Error(warnings.map(each => each.message).join('; '));
        const paper = viewer.get('canvas').getDefaultLayer();
        for (const note of notes) {
          const text = document.createElementNS('http://www.w3.org/2000/svg', 'text');
          text.setAttribute('x', note.x);
          text.setAttribute('y', note.y);
          text.setAttribute('text-anchor', 'middle');
          text.style = 'font-family: Arial, sans-serif; font-size: 11px; fill: #1d4f7a';
          text.textContent = note.text;
          paper.appendChild(text);
        }
        const { svg } = await viewer.saveSVG();
        viewer.destroy();
        return svg;
      }""";

  private static final String SAVE = """
      async xml => {
        const viewer = new BpmnJS({ container: '#paper' });
        await viewer.importXML(xml);
        const saved = await viewer.saveXML({ format: true });
        viewer.destroy();
        return saved.xml;
      }""";

  private final Page page = Chromium.open().newPage();

  Pencil() throws IOException {
    page.setContent("<div id='paper' style='width: 3000px; height: 1500px'></div>");
    page.addScriptTag(new Page.AddScriptTagOptions().setContent(bpmnJs()));
  }

  private static String bpmnJs() throws IOException {
    return new PathMatchingResourcePatternResolver().getResources(BPMN_JS)[0]
        .getContentAsString(StandardCharsets.UTF_8);
  }

  String draw(Picture picture) {
    List<Map<String, Object>> notes = Note.on(picture.plane()).flatMap(Note::texts).toList();
    List<Object> what = List.of(ModelFiles.text(picture.model()), picture.level(), notes);
    return finished((String) page.evaluate(DRAW, what), picture);
  }

  /** The model as the Modeler writes it, whose saving is that of bpmn-js. */
  String saved(String model) {
    return (String) page.evaluate(SAVE, model);
  }

  /** White paper for dark screens, a title for those who do not see it, and no ids made up at random. */
  private static String finished(String svg, Picture picture) {
    String title = HtmlUtils.htmlEscape(picture.title());
    return svg.replaceAll("(flow-(?:end|marker)-white-black|messageflow-\\w+-white-black)-[a-z0-9]+",
        "$1-" + picture.level())
        .replaceFirst("<svg ", "<svg role=\"img\" style=\"background: white\" " + picture.mark() + " ")
        .replaceFirst("<defs>", "<title>" + title + "</title><defs>") + "\n";
  }

  @Override
  public void close() {
    page.close();
  }
}
