package org.sevenfold.record;

import java.time.Clock;
import java.util.Optional;

import org.sevenfold.record.key.KeyPlaces;
import org.sevenfold.record.key.MasterKey;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts a new master key in the place of the one before, and wraps every case's key with it, as the owner of the tables:
 * the role that works may not change them. Others go on working; only who opens a new record waits a moment.
 */
@Component
public class MasterKeyRotation {

  private final MasterKey master;
  private final KeyPlaces places;
  private final Environment environment;
  private final Clock clock;

  MasterKeyRotation(MasterKey master, KeyPlaces places, Environment environment, Clock clock) {
    this.master = master;
    this.places = places;
    this.environment = environment;
    this.clock = clock;
  }

  /** @return how many keys of cases were wrapped anew */
  public int rotate() {
    DriverManagerDataSource owner = owner();
    CaseKeys keys = new CaseKeys(JdbcClient.create(owner), master, clock);
    return new TransactionTemplate(new JdbcTransactionManager(owner)).execute(status -> {
      keys.hold();
      MasterKey.rotate(places.master());
      return keys.wrapAnew();
    });
  }

  private DriverManagerDataSource owner() {
    String url = Optional.ofNullable(environment.getProperty("spring.flyway.url"))
        .orElseGet(() -> environment.getRequiredProperty("spring.datasource.url"));
    return new DriverManagerDataSource(url, environment.getRequiredProperty("spring.flyway.user"),
        environment.getRequiredProperty("spring.flyway.password"));
  }
}
