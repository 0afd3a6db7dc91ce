package org.sevenfold.web.administrator;

import org.sevenfold.directory.account.FirstAdministrator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Where there is nobody yet, tells whoever reads the log how to become the first administrator. */
@Component
@Profile("live")
class FirstToken implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(FirstToken.class);

  private final FirstAdministrator first;

  FirstToken(FirstAdministrator first) {
    this.first = first;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    first.token().ifPresent(token -> LOG.warn("There is nobody here yet. Open the page /first-administrator of this"
        + " server and type this token into it. It works once, until the next start: {}", token));
  }
}
