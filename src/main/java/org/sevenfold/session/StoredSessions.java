package org.sevenfold.session;

import java.util.Collection;
import java.util.concurrent.TimeUnit;

import org.sevenfold.directory.PersonId;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.IndexResolver;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.SingleIndexResolver;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The sessions of all nodes, in the tables of Spring Session. Reading one is one statement; it is written only where it
 * has changed, all of it or nothing. One that can't be read counts as none.
 */
@Component
class StoredSessions implements SessionRepository<StoredSession> {

  /**
   * One that another request of the same browser was first with is no error, as it is with Spring's own statement; and
   * of a session that has just been ended elsewhere nothing is added.
   */
  private static final String ADD_ATTRIBUTE = """
      insert into %TABLE_NAME%_attributes (session_primary_id, attribute_name, attribute_bytes)
      select s.primary_id, added.name, added.bytes
        from (values (cast(? as char(36)), cast(? as varchar), cast(? as bytea))) as added (session, name, bytes)
        join %TABLE_NAME% s on s.primary_id = added.session for key share of s
      on conflict (session_primary_id, attribute_name) do update set attribute_bytes = excluded.attribute_bytes""";

  /** In order: Spring reads the rows of a session only where they follow each other, and asks the database for none. */
  private static final String OF_A_PERSON = """
      select s.primary_id, s.session_id, s.creation_time, s.last_access_time, s.max_inactive_interval,
             a.attribute_name, a.attribute_bytes
        from %TABLE_NAME% s left join %TABLE_NAME%_attributes a on a.session_primary_id = s.primary_id
       where s.principal_name = ? order by s.primary_id""";

  private static final IndexResolver<Session> WHOSE =
      new SingleIndexResolver<>(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME) {

        @Override
        public String resolveIndexValueFor(Session session) {
          return session.getAttribute(LiveSession.WHOSE);
        }
      };

  private final JdbcIndexedSessionRepository tables;
  private final FindByIndexNameSessionRepository<Session> rows;
  private final TransactionTemplate apart;

  StoredSessions(JdbcOperations jdbc, PlatformTransactionManager transactions, SessionLimits limits) {
    this.tables = new JdbcIndexedSessionRepository(jdbc, TransactionOperations.withoutTransaction());
    tables.setConversionService(SessionValues.conversion());
    tables.setIndexResolver(WHOSE);
    tables.setCreateSessionAttributeQuery(ADD_ATTRIBUTE);
    tables.setListSessionsByPrincipalNameQuery(OF_A_PERSON);
    tables.setDefaultMaxInactiveInterval(limits.kept());
    this.rows = anyRow(tables);
    this.apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** Spring's class for a row can't be named outside its package. */
  @SuppressWarnings("unchecked")
  private static FindByIndexNameSessionRepository<Session> anyRow(FindByIndexNameSessionRepository<?> tables) {
    return (FindByIndexNameSessionRepository<Session>) tables;
  }

  @Override
  public StoredSession createSession() {
    return new StoredSession(rows.createSession(), true);
  }

  @Override
  public void save(StoredSession session) {
    if (session.takeChange()) {
      apart.executeWithoutResult(status -> rows.save(session.row()));
    }
  }

  /** @return null where there is none: that is what Spring Session asks for */
  @Override
  public StoredSession findById(String id) {
    Session row = rows.findById(id);
    if (row == null) {
      return null;
    }
    if (!isReadable(row)) {
      deleteById(id);
      return null;
    }
    return new StoredSession(row, false);
  }

  @Override
  public void deleteById(String id) {
    rows.deleteById(id);
  }

  /** Those of one person that can be read. Some of them may be over. */
  Collection<Session> of(PersonId person) {
    return rows.findByPrincipalName(person.value()).values().stream().filter(StoredSessions::isReadable).toList();
  }

  private static boolean isReadable(Session row) {
    try {
      row.getAttributeNames().forEach(row::getAttribute);
      return true;
    } catch (RuntimeException writtenByAnother) {
      return false;
    }
  }

  /** On every node; whichever comes first takes them away. Nobody could have used them any more. */
  @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
  void clean() {
    tables.cleanUpExpiredSessions();
  }
}
