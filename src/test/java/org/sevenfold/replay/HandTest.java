package org.sevenfold.replay;

import org.sevenfold.ProductTest;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Directory;
import org.sevenfold.policy.Vocabulary;
import org.sevenfold.step.Sheets;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.WorkList;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What whoever works by hand in a browser needs of the product. */
abstract class HandTest extends ProductTest {

  @LocalServerPort
  int port;
  @Autowired
  CaseWork cases;
  @Autowired
  WorkList work;
  @Autowired
  Sheets sheets;
  @Autowired
  Vocabulary vocabulary;
  @Autowired
  Directory directory;
  @Autowired
  Concerns concerns;
}
