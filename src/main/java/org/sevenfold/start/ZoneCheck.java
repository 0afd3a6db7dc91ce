package org.sevenfold.start;

import java.util.TimeZone;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;

/** No timestamp of the engine carries a zone, so this process must run in UTC; checked before anything is built. */
@Component
class ZoneCheck implements BeanFactoryPostProcessor {

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
    check(TimeZone.getDefault());
  }

  static void check(TimeZone zone) {
    if (!zone.hasSameRules(TimeZone.getTimeZone("UTC"))) {
      throw new RefusedToStart("Sevenfold runs in UTC, but this process is in the zone " + zone.getID() + ". Start it"
          + " by its own main class, Sevenfold, which sees to that, or with -Duser.timezone=UTC.");
    }
  }
}
