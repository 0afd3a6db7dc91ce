package org.sevenfold.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.sevenfold.ProductTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No row stays for good, and none comes back. */
class StoredSessionsCleanedTest extends ProductTest {

  @Autowired
  StoredSessions sessions;
  @Autowired
  JdbcClient jdbc;

  @Test
  void aSessionThatNobodyUsesIsTakenAway() {
    StoredSession used = saved("used");
    StoredSession left = saved("left");
    jdbc.sql("update spring_session set expiry_time = 1 where session_id = ?").param(left.getId()).update();
    sessions.clean();
    assertThat(sessions.findById(left.getId())).isNull();
    assertThat(sessions.findById(used.getId()).<String>getAttribute("form-token")).isEqualTo("used");
    assertThat(jdbc.sql("select count(*) from spring_session_attributes a where not exists"
        + " (select 1 from spring_session where primary_id = a.session_primary_id)").query(Long.class).single())
        .isZero();
  }

  @Test
  void whatIsSaidInASessionThatWasJustEndedElsewhereIsLost() {
    StoredSession one = saved("one");
    sessions.deleteById(one.getId());
    one.setAttribute("used", 1L);
    one.changeSessionId();
    sessions.save(one);
    assertThat(sessions.findById(one.getId())).isNull();
  }

  @Test
  void twoRequestsOfOneBrowserAreBothSaved() {
    StoredSession one = sessions.findById(saved("x").getId());
    StoredSession same = sessions.findById(one.getId());
    one.setAttribute("used", 1L);
    same.setAttribute("used", 2L);
    sessions.save(one);
    sessions.save(same);
    assertThat(sessions.findById(one.getId()).<Long>getAttribute("used")).isEqualTo(2);
  }

  @Test
  void nothingButTextsAndNumbersIsKept() {
    StoredSession one = saved("x");
    one.setAttribute("other", new StringBuilder("x"));
    assertThatThrownBy(() -> sessions.save(one)).hasStackTraceContaining("StringBuilder");
  }

  private StoredSession saved(String what) {
    StoredSession session = sessions.createSession();
    session.setAttribute("form-token", what);
    sessions.save(session);
    return session;
  }
}
