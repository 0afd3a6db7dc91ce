package org.sevenfold.record;

import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.KeptOfConcern;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The key of a concern's record: without it what is sealed is noise, here and in every copy of the tables. The role
 * that works may not delete keys; the database destroys one, and only in the transaction that says who confirmed it.
 */
@Component
@Order(0)
class KeyOfErased implements KeptOfConcern {

  private final JdbcClient jdbc;

  KeyOfErased(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String store() {
    return "Key of the record";
  }

  @Override
  public int count(ConcernReference concern) {
    return jdbc.sql("select count(*) from case_key where chain = ?").param(concern.value()).query(Integer.class)
        .single();
  }

  @Override
  public void erase(ConcernReference concern) {
    jdbc.sql("select destroy_key(?)").param(concern.value()).query(Integer.class).single();
    jdbc.sql("delete from record_finding where chain = ?").param(concern.value()).update();
  }
}
