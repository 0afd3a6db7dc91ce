package org.sevenfold.engine.rest;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What a request asks by, read as strictly as can be: from its address, and from the body of one that only asks. A
 * parameter of the body that says nothing is none.
 */
record AskedParameters(Map<String, List<String>> values) {

  private static final ObjectMapper JSON = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  /**
   * @param query null where the address has none
   * @throws IllegalArgumentException when it can't be read, or holds what no page would send
   */
  static AskedParameters read(String query, byte[] body) {
    AskedParameters asked = new AskedParameters(new LinkedHashMap<>());
    if (query != null && !query.isEmpty()) {
      List.of(query.split("&")).forEach(asked::addPair);
    }
    if (body.length > 0) {
      asked.addBody(body);
    }
    return asked;
  }

  private void addPair(String pair) {
    String[] parts = pair.split("=", 2);
    add(decoded(parts[0]), parts.length > 1 ? decoded(parts[1]) : "");
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private void addBody(byte[] body) {
    JsonNode json = parsed(body);
    if (!json.isObject()) {
      throw new IllegalArgumentException();
    }
    json.properties().stream().filter(one -> !saysNothing(one.getValue()))
        .forEach(one -> addTexts(one.getKey(), one.getValue()));
  }

  private static JsonNode parsed(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw new IllegalArgumentException();
    }
  }

  private static boolean saysNothing(JsonNode value) {
    return value.isNull() || value.isContainerNode() && value.isEmpty();
  }

  private void addTexts(String name, JsonNode value) {
    if (value.isContainerNode()) {
      value.forEach(one -> addTexts(name, one));
    } else {
      add(name, value.asText());
    }
  }

  private void add(String name, String value) {
    if (CONTROL.matcher(name + value).find()) {
      throw new IllegalArgumentException();
    }
    values.computeIfAbsent(name, none -> new ArrayList<>()).add(value);
  }
}
