package org.sevenfold.engine.stored;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;

/** The columns of a variable that say what it holds; the short names leave room for the value. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StoredValue(@JsonProperty("t") String type, @JsonProperty("s") String text, @JsonProperty("e") String text2,
    @JsonProperty("l") Long number, @JsonProperty("d") Double fraction) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static StoredValue of(VariableInstanceEntity variable) {
    return new StoredValue(variable.getSerializerName(), variable.getTextValue(), variable.getTextValue2(),
        variable.getLongValue(), variable.getDoubleValue());
  }

  static StoredValue sealed(String text) {
    return new StoredValue(SealedVariables.SEALED, text, null, null, null);
  }

  static StoredValue read(String json) {
    try {
      return JSON.readValue(json, StoredValue.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A sealed variable is not readable");
    }
  }

  String json() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A variable can't be written");
    }
  }

  void into(VariableInstanceEntity variable) {
    variable.setSerializerName(type);
    variable.setTextValue(text);
    variable.setTextValue2(text2);
    variable.setLongValue(number);
    variable.setDoubleValue(fraction);
  }
}
