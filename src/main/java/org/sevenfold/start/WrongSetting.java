package org.sevenfold.start;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.bind.validation.ValidationErrors;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.validation.FieldError;

/** Says which setting does not fit and what belongs there, and never what stands there: it may be a secret. */
final class WrongSetting {

  private WrongSetting() {
  }

  static String sentence(BindException wrong) {
    return String.join(" ", sentences(wrong.getName(), wrong.getTarget(), wrong.getCause()));
  }

  static List<String> sentences(ConfigurationPropertyName name, Bindable<?> target, Throwable wrong) {
    if (wrong instanceof UnboundConfigurationPropertiesException unknown) {
      return unknown.getUnboundProperties().stream().map(one -> none(one.getName())).toList();
    }
    if (wrong instanceof BindValidationException invalid) {
      ValidationErrors errors = invalid.getValidationErrors();
      return errors.getAllErrors().stream().map(FieldError.class::cast)
          .map(error -> must(errors.getName() + "." + dashed(error.getField()), error.getDefaultMessage()))
          .sorted().toList();
    }
    return List.of(must(name.toString(), belongsThere(target.getType().resolve(Object.class))));
  }

  static String none(ConfigurationPropertyName name) {
    return "There is no setting " + name + ".";
  }

  private static String must(String key, String what) {
    return "The setting " + key + " " + what + ".";
  }

  private static String belongsThere(Class<?> type) {
    if (type == Duration.class) {
      return Settings.LENGTH;
    }
    if (type == LocalTime.class) {
      return Settings.TIME;
    }
    return type == boolean.class || type == Boolean.class ? "must be true or false" : "has a value that does not fit";
  }

  /** As it is written in a file: {@code answeredBy} is {@code answered-by} there. */
  private static String dashed(String field) {
    return field.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
