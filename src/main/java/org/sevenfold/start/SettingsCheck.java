package org.sevenfold.start;

import java.util.ArrayList;
import java.util.List;

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
    bind(environment, new NoUnboundElementsBindHandler(collecting, new UnboundElementsSourceFilter()))
        .ifBound(collecting::check);
    try (ValidatorFactory validators = Validation.buildDefaultValidatorFactory()) {
      bind(environment, new ValidationBindHandler(collecting, new SpringValidatorAdapter(validators.getValidator())));
    } catch (BindException invalid) {
      collecting.add(invalid.getName(), invalid.getTarget(), invalid.getCause());
    }
    return collecting.faults;
  }

  private static BindResult<Settings> bind(Environment environment, BindHandler handler) {
    return Binder.get(environment).bind("sevenfold", Bindable.of(Settings.class), handler);
  }

  /** Goes on without a value that does not fit. */
  private static final class Collecting extends AbstractBindHandler {

    private final List<String> faults = new ArrayList<>();

    @Override
    public Object onFailure(ConfigurationPropertyName name, Bindable<?> target, BindContext context, Exception error) {
      add(name, target, error);
      return null;
    }

    void add(ConfigurationPropertyName name, Bindable<?> target, Throwable error) {
      faults.addAll(WrongSetting.sentences(name, target, error));
    }

    void check(Settings settings) {
      Settings.RecordKeeping record = settings.record();
      if (record != null && (record.timeStamps() == null) != (record.timeStampCertificate() == null)) {
        faults.add("Set both sevenfold.record.time-stamps and sevenfold.record.time-stamp-certificate, or neither.");
      }
    }
  }
}
