package org.sevenfold.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.sevenfold.ProductTest;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A chain of a test's own, and somebody with a superuser's rights who harms it. Nothing harmed is left behind. */
abstract class RecordTest extends ProductTest {

  /** What must be found nowhere. */
  static final String SECRET = "Zacharias said it behind the bicycle shed";

  final ConcernReference concern = new ConcernReference("test " + UUID.randomUUID());
  final String chain = concern.value();

  /** Whose acts they are. */
  static final PersonId SOMEBODY = new PersonId("somebody");

  @Autowired
  Journal journal;
  @Autowired
  Links links;
  @Autowired
  CaseKeys keys;
  @Autowired
  Verification verification;
  @Autowired
  PlatformTransactionManager transactions;

  @AfterEach
  void nothingHarmedIsLeftBehind() {
    asSuperuser("delete from journal_entry where chain like ?", chain + "%");
    asSuperuser("delete from case_key where chain like ?", chain + "%");
  }

  /** As many entries as are wanted, each in a transaction of its own. */
  void entries(int count) {
    for (int i = 1; i <= count; i++) {
      append(concern, SECRET);
    }
  }

  Entry append(ConcernReference to, String said) {
    return transaction().execute(status -> journal.append(to, act(said)));
  }

  static Act act(String said) {
    return new Act(Act.Kind.ANSWERED, SOMEBODY, "state_purpose", "state-purpose v1", Map.of("said", said));
  }

  TransactionTemplate transaction() {
    return new TransactionTemplate(transactions);
  }

  /** Takes whatever another entry had, as somebody would who moves things about. */
  void replace(Link link) {
    harm("update journal_entry set head = ?, sealed = ?, previous_hash = ?, hash = ? where chain = ? and number = ?",
        link.head(), link.sealed(), link.previousHash(), link.hash(), link.chain(), link.number());
  }

  /** Fails where nothing was harmed: a test that harms nothing finds nothing. */
  static void harm(String sql, Object... parameters) {
    assertThat(asSuperuser(sql, parameters)).isPositive();
  }

  static int asSuperuser(String sql, Object... parameters) {
    try (Connection connection = DATABASE.superuser(); PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
