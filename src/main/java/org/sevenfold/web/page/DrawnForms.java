package org.sevenfold.web.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/** Each form of each page that is drawn gets a name of its own, beside the token by which it is one of ours. */
@Component
class DrawnForms implements BeanPostProcessor {

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof RequestDataValueProcessor tokens ? new Drawn(tokens) : bean;
  }

  private record Drawn(RequestDataValueProcessor tokens) implements RequestDataValueProcessor {

    @Override
    public String processAction(HttpServletRequest request, String action, String method) {
      return tokens.processAction(request, action, method);
    }

    @Override
    public String processFormFieldValue(HttpServletRequest request, String name, String value, String type) {
      return tokens.processFormFieldValue(request, name, value, type);
    }

    /** A form that only asks has no token, and can be sent as often as somebody likes. */
    @Override
    public Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
      Map<String, String> hidden = tokens.getExtraHiddenFields(request);
      if (hidden == null || hidden.isEmpty()) {
        return hidden;
      }
      Map<String, String> drawn = new LinkedHashMap<>(hidden);
      drawn.put(TypedSoFar.DRAWING, UUID.randomUUID().toString());
      return drawn;
    }

    @Override
    public String processUrl(HttpServletRequest request, String url) {
      return tokens.processUrl(request, url);
    }
  }
}
