package org.sevenfold.command;

import java.io.PrintStream;
import java.util.function.Supplier;

import org.sevenfold.start.CommandLine;
import org.sevenfold.start.DemoDatabase;
import org.sevenfold.start.RefusedToStart;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** Carries out what an option asks for. */
public final class Commands {

  private Commands() {
  }

  /**
   * @param out where it says what it has done
   * @param err where it says why it could not
   * @return the exit code: 0 done, 1 something is wrong with what is kept, 2 it could not be done
   */
  public static int run(CommandLine line, PrintStream out, PrintStream err) {
    try (ConfigurableApplicationContext context = application(line).run(line.arguments())) {
      return done(() -> context.getBean(task(line.command().orElseThrow())), out, err);
    } catch (RuntimeException e) {
      return RefusedToStart.EXIT_CODE; // Spring Boot has said why, in a sentence or as what nobody foresaw
    }
  }

  private static int done(Supplier<Task> task, PrintStream out, PrintStream err) {
    try {
      return task.get().run(out);
    } catch (RuntimeException e) {
      err.println(RefusedToStart.behind(e).map(RefusedToStart::getMessage)
          .orElse("It could not be done (" + e.getClass().getSimpleName() + ")."));
      return RefusedToStart.EXIT_CODE;
    }
  }

  private static SpringApplication application(CommandLine line) {
    SpringApplication application = new SpringApplication(CommandSetup.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setLazyInitialization(true);
    application.setLogStartupInfo(false);
    application.setAdditionalProfiles(line.profiles());
    if (line.command().filter(CommandLine.Command::needsDatabase).isPresent()) {
      application.addInitializers(new DemoDatabase(line));
    }
    return application;
  }

  private static Class<? extends Task> task(CommandLine.Command command) {
    return switch (command) {
      case VERIFY -> Verify.class;
      case MAKE_KEYS -> MakeKeys.class;
      case ROTATE_MASTER_KEY -> RotateMasterKey.class;
      case ROTATE_SIGNING_KEY -> RotateSigningKey.class;
      case REBUILD_LISTS -> RebuildLists.class;
    };
  }
}
