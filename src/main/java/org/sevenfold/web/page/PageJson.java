package org.sevenfold.web.page;

import java.io.UncheckedIOException;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.stereotype.Component;

/** The few routing facts that a page's script needs, as JSON. */
@Component
public class PageJson {

  private final ObjectMapper json;

  PageJson(ObjectMapper json) {
    this.json = json;
  }

  public String of(Map<String, ?> facts) {
    try {
      return json.writeValueAsString(facts);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
