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
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnPlane;

/** The picture of one level of a model: the process itself or one of its sub-processes. It lies beside its model. */
record Picture(Path model, BpmnPlane plane) {

  static List<Picture> all() {
    return ModelFiles.named(".bpmn").stream().flatMap(file -> of(file, Bpmn.readModelFromFile(file.toFile()))).toList();
  }

  static Stream<Picture> of(Path file, BpmnModelInstance model) {
    return model.getModelElementsByType(BpmnPlane.class).stream().map(plane -> new Picture(file, plane));
  }

  String level() {
    return plane.getBpmnElement().getId();
  }

  String title() {
    return plane.getBpmnElement().getAttributeValue("name");
  }

  Path file() {
    return model.resolveSibling(level() + ".svg");
  }

  /** Where it lies for the guide to the models. */
  String inGuide() {
    return ModelFiles.PROCESSES.relativize(file()).toString().replace('\\', '/');
  }

  /** What the picture carries to say of what it was made. */
  String mark() {
    return "data-model=\"" + sha256(title() + "\n" + WhatIsDrawn.on(plane)) + "\"";
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
