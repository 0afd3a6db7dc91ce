package org.sevenfold.record;

import org.sevenfold.concern.ConcernReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The key of the record of what somebody asked about their data. The role that works may not delete keys: the database
 * destroys this one, and only when it was answered long ago.
 */
@Component
public class KeyOfRequest {

  private final JdbcClient jdbc;

  KeyOfRequest(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Part of the transaction whose row says that it is destroyed.
   *
   * @throws IllegalStateException where its time is not over: nothing is destroyed then
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void destroy(ConcernReference request) {
    if (jdbc.sql("select destroy_request_key(?)").param(request.value()).query(Integer.class).single() != 1) {
      throw new IllegalStateException("The time of this request is not over: " + request);
    }
    jdbc.sql("delete from record_finding where chain = ?").param(request.value()).update();
  }
}
