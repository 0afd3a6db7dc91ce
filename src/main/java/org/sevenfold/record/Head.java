package org.sevenfold.record;

import java.io.UncheckedIOException;
import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The part of an entry that stays readable without the key, in the order in which it is hashed. */
@JsonPropertyOrder({"at", "who", "kind", "subject", "form", "key"})
record Head(String at, String who, String kind, String subject, String form, String key) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static Head of(Act act, Instant at, String key) {
    return new Head(at.toString(), act.who().value(), act.kind().word(), act.subject(), act.form(), key);
  }

  static Head read(String json) {
    try {
      return JSON.readValue(json, Head.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("The head of an entry is not readable", e);
    }
  }

  String json() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("The head of an entry can't be written", e);
    }
  }
}
