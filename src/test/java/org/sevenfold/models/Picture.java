package org.sevenfold.models;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnPlane;

/** The picture of one level of a model: the process itself or one of its sub-processes. It lies beside its model. */
record Picture(Path model, String level, String title) {

  static List<Picture> all() {
    return ModelFiles.named(".bpmn").stream().flatMap(Picture::levelsOf).toList();
  }

  private static Stream<Picture> levelsOf(Path model) {
    return Bpmn.readModelFromFile(model.toFile()).getModelElementsByType(BpmnPlane.class).stream()
        .map(BpmnPlane::getBpmnElement)
        .map(level -> new Picture(model, level.getId(), level.getAttributeValue("name")));
  }

  Path file() {
    return model.resolveSibling(level + ".svg");
  }

  /** What the picture carries to say which model it was made from. */
  String mark() {
    return "data-model=\"" + sha256(ModelFiles.text(model)) + "\"";
  }

  boolean isOfItsModel() {
    return Files.exists(file()) && ModelFiles.text(file()).contains(mark());
  }

  private static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
