package org.sevenfold.engine;

import java.util.List;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.sevenfold.ProductTest;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.WorkList;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A test that asks the engine itself, as somebody who has signed in, and looks at the database afterwards. */
abstract class EngineTest extends ProductTest {

  @Autowired
  protected ProcessEngine engine;
  @Autowired
  protected CaseWork cases;
  @Autowired
  protected WorkList work;
  @Autowired
  protected Directory directory;
  @Autowired
  protected JdbcClient jdbc;

  @AfterEach
  void signOut() {
    engine.getIdentityService().clearAuthentication();
  }

  protected void signIn(Person person) {
    engine.getIdentityService().setAuthentication(person.id().value(), List.of(), List.of(person.agency()));
  }
}
