package org.sevenfold.start;

import java.sql.SQLException;
import java.util.Optional;

import org.springframework.boot.context.properties.bind.BindException;

/** Why the product does not start, in a sentence that says what to do about it. Nothing is wrong with the product. */
public class RefusedToStart extends RuntimeException {

  public static final int EXIT_CODE = 2;
  /** SQL states: no connection, not the right name or password, no such database. */
  private static final String NO_WAY_IN = "(08|28|3D).*";

  public RefusedToStart(String sentence) {
    super(sentence);
  }

  public RefusedToStart(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  /** The refusal behind what the start failed with, if it was one: also a wrong setting, or a database that is shut. */
  public static Optional<RefusedToStart> behind(Throwable failure) {
    for (Throwable one = failure; one != null; one = one.getCause()) {
      if (one instanceof RefusedToStart refusal) {
        return Optional.of(refusal);
      }
      if (one instanceof BindException wrong) {
        return Optional.of(new RefusedToStart(WrongSetting.sentence(wrong), wrong));
      }
      if (one instanceof SQLException sql && String.valueOf(sql.getSQLState()).matches(NO_WAY_IN)) {
        return Optional.of(new RefusedToStart("Sevenfold can't get into its database: " + sql.getMessage().strip()
            + " Check SPRING_DATASOURCE_* and SPRING_FLYWAY_*.", sql));
      }
    }
    return Optional.empty();
  }
}
