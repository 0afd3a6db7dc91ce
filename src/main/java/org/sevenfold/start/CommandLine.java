package org.sevenfold.start;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What was asked for at the start.
 *
 * @param arguments as given
 * @param command   what is to be done instead of serving people, if anything
 * @param replay    the folder of case files to play, if any
 * @param database  true when both database roles are configured
 * @param refusal   a plain sentence when the product must not start, else empty
 */
public record CommandLine(String[] arguments, Optional<Command> command, Optional<Path> replay, boolean database,
    Optional<String> refusal) {

  /** What the jar does at once and then ends. */
  public enum Command {
    VERIFY, MAKE_KEYS, ROTATE_MASTER_KEY, ROTATE_SIGNING_KEY, REBUILD_LISTS;

    /** The others are about files only. */
    public boolean needsDatabase() {
      return this == VERIFY || this == ROTATE_MASTER_KEY || this == REBUILD_LISTS;
    }

    /** As it is written on the command line. */
    public String option() {
      return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private static final String REPLAY = "--replay=";
  private static final List<String> NEEDED = List.of("SPRING_DATASOURCE_URL", "SPRING_DATASOURCE_USERNAME",
      "SPRING_DATASOURCE_PASSWORD", "SPRING_FLYWAY_USER", "SPRING_FLYWAY_PASSWORD");

  private static final String TWO_ROLES = "Sevenfold needs two database roles: one that works (SPRING_DATASOURCE_*) and"
      + " one that owns the tables (SPRING_FLYWAY_*).";

  public static CommandLine read(String[] arguments, Map<String, String> environment) {
    Optional<Path> replay = Arrays.stream(arguments)
        .filter(argument -> argument.startsWith(REPLAY))
        .map(argument -> Path.of(argument.substring(REPLAY.length())))
        .findFirst();
    Optional<Command> command = Arrays.stream(Command.values())
        .filter(one -> List.of(arguments).contains(one.option())).findFirst();
    boolean configured = environment.keySet().stream().anyMatch(name -> isSet(name, environment)
        && (name.startsWith("SPRING_DATASOURCE_") || name.startsWith("SPRING_FLYWAY_")));
    List<String> missing = NEEDED.stream().filter(name -> !isSet(name, environment)).toList();
    Optional<String> refusal =
        configured && replay.isEmpty() ? refusal(missing, environment) : Optional.empty();
    return new CommandLine(arguments, command, replay, configured && missing.isEmpty(), refusal);
  }

  public boolean isReplay() {
    return replay.isPresent();
  }

  /** A replay never touches a configured database: it plays in a throw-away one of its own. */
  public boolean isEmbedded() {
    return isReplay() || !database;
  }

  public String[] profiles() {
    if (command.isPresent()) {
      return new String[] {"command"};
    }
    if (isReplay()) {
      return new String[] {"replay"};
    }
    return database ? new String[] {"live"} : new String[] {"demo"};
  }

  /** A variable that is there without a value is how many tools leave one out. */
  private static boolean isSet(String name, Map<String, String> environment) {
    return !environment.getOrDefault(name, "").isBlank();
  }

  private static Optional<String> refusal(List<String> missing, Map<String, String> environment) {
    if (!missing.isEmpty()) {
      return Optional.of(TWO_ROLES + " Not set: " + String.join(", ", missing)
          + ". Set them, or set none of them to start the demo.");
    }
    // seen here and not in the database: giving one role the other's rights would first take away its own
    return environment.get("SPRING_DATASOURCE_USERNAME").equals(environment.get("SPRING_FLYWAY_USER"))
        ? Optional.of(TWO_ROLES + " SPRING_DATASOURCE_USERNAME and SPRING_FLYWAY_USER name the same one.")
        : Optional.empty();
  }
}
