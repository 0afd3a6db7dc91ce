package org.sevenfold.start;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import org.springframework.boot.context.properties.bind.AbstractBindHandler;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.BindResult;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.bind.validation.ValidationBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.UnboundElementsSourceFilter;
import org.springframework.core.env.Environment;
import org.springframework.validation.beanvalidation.SpringValidatorAdapter;

/** Every setting, one after the other: binding them for use would stop at the first that does not fit. */
class SettingsCheck implements StartCheck {

  @Override
  public List<String> faults(Environment environment) {
    Collecting collecting = new Collecting();
    bind(environment, collecting).ifBound(collecting::check);
    strictly(environment, new NoUnboundElementsBindHandler(new Collecting(), new UnboundElementsSourceFilter()),
        collecting);
    try (ValidatorFactory validators = Validation.buildDefaultValidatorFactory()) {
      strictly(environment,
          new ValidationBindHandler(new Collecting(), new SpringValidatorAdapter(validators.getValidator())),
          collecting);
    }
    return collecting.faults;
  }

  private static void strictly(Environment environment, BindHandler handler, Collecting into) {
    try {
      bind(environment, handler);
    } catch (BindException wrong) {
      into.add(wrong.getName(), wrong.getTarget(), wrong.getCause());
    }
  }

  private static BindResult<Settings> bind(Environment environment, BindHandler handler) {
    return Binder.get(environment).bind("sevenfold", Bindable.of(Settings.class), handler);
  }

  /** Goes on without a value that does not fit. */
  private static final class Collecting extends AbstractBindHandler {

    private final List<String> faults = new ArrayList<>();
    private final Set<ConfigurationPropertyName> named = new HashSet<>();

    @Override
    public Object onFailure(ConfigurationPropertyName name, Bindable<?> target, BindContext context, Exception error) {
      add(name, target, error);
      return null;
    }

    private static boolean isOurs(String elsewhere, String address) {
      return elsewhere != null && address != null && host(elsewhere).equalsIgnoreCase(host(address));
    }

    /** Without the port: another one of the same machine is ours too. */
    private static String host(String address) {
      return address.replaceFirst("^[a-z]+://", "").replaceFirst("[/:?#].*$", "");
    }

    /** A value that does not fit is not taken for a setting that there is none of. */
    void add(ConfigurationPropertyName name, Bindable<?> target, Throwable error) {
      WrongSetting.sentences(name, target, error).stream()
          .filter(sentence -> named.stream().noneMatch(one -> sentence.equals(WrongSetting.none(one))))
          .forEach(faults::add);
      named.add(name);
    }

    void check(Settings settings) {
      if (settings.web() != null && isOurs(settings.web().elsewhere(), settings.address())) {
        faults.add("The setting sevenfold.web.elsewhere leads to this installation. Name a page of somebody else,"
            + " such as https://www.bbc.co.uk/weather.");
      }
      Settings.RecordKeeping record = settings.record();
      if (record != null && (record.timeStamps() == null) != (record.timeStampCertificate() == null)) {
        faults.add("Set both sevenfold.record.time-stamps and sevenfold.record.time-stamp-certificate, or neither.");
      }
    }
  }
}
