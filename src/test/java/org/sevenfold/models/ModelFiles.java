package org.sevenfold.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The process models as files, and what can be read off them. */
final class ModelFiles {

  static final Path PROCESSES = Path.of("processes");

  private ModelFiles() {
  }

  static List<Path> named(String ending) {
    try (Stream<Path> files = Files.walk(PROCESSES)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<BpmnModelInstance> all() {
    return named(".bpmn").stream().map(file -> Bpmn.readModelFromFile(file.toFile())).toList();
  }

  static <T extends ModelElementInstance> Stream<T> each(Class<T> type) {
    return all().stream().flatMap(model -> model.getModelElementsByType(type).stream());
  }

  static Process process(BpmnModelInstance model) {
    return model.getModelElementsByType(Process.class).iterator().next();
  }

  static String property(FlowElement element, String name) {
    if (element.getExtensionElements() == null) {
      return "";
    }
    return element.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
        .flatMap(properties -> properties.getCamundaProperties().stream())
        .filter(property -> property.getCamundaName().equals(name)).map(CamundaProperty::getCamundaValue)
        .findFirst().orElse("");
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
