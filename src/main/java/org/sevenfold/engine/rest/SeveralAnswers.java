package org.sevenfold.engine.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.Response;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.impl.type.AbstractValueTypeImpl;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * Tasklist sends the ticks of a checklist as a JSON array in a string. They are read as the list of texts that our own
 * page sends, and nothing else is: no object is ever made of JSON.
 */
public class SeveralAnswers extends AbstractValueTypeImpl {

  private static final ObjectMapper JSON = new ObjectMapper();

  public SeveralAnswers() {
    super("json");
  }

  @Override
  public boolean isPrimitiveValueType() {
    return false;
  }

  @Override
  public Map<String, Object> getValueInfo(TypedValue value) {
    return Map.of();
  }

  @Override
  public TypedValue createValue(Object sent, Map<String, Object> info) {
    if (sent == null) {
      return Variables.untypedNullValue();
    }
    List<String> texts = new ArrayList<>();
    read(sent.toString()).forEach(one -> texts.add(one.textValue()));
    return Variables.untypedValue(texts);
  }

  private static JsonNode read(String sent) {
    try {
      JsonNode json = JSON.readTree(sent);
      boolean texts = json.isArray();
      for (JsonNode one : json) {
        texts = texts && one.isTextual();
      }
      if (texts) {
        return json;
      }
    } catch (JsonProcessingException e) {
      // refused below, without what was sent
    }
    String words = "Several answers are sent as a list of texts";
    RestStatus.isAnswered(new RestProblem(Response.Status.BAD_REQUEST.getStatusCode(), words));
    throw new InvalidRequestException(Response.Status.BAD_REQUEST, words);
  }
}
