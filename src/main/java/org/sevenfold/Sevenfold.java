package org.sevenfold;

import java.util.TimeZone;

import org.sevenfold.command.Commands;
import org.sevenfold.start.CommandLine;
import org.sevenfold.start.DemoDatabase;
import org.sevenfold.start.FolderOfThisRun;
import org.sevenfold.start.RefusedToStart;
import org.sevenfold.start.Settings;
import org.sevenfold.start.StartChecks;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Starts the product. Without a configured database it is the demo, with an embedded one; with
 * {@code --replay=DIR} it plays the case files of a folder and exits, and with the option of a {@link
 * CommandLine.Command} it does that and exits.
 */
@SpringBootApplication
@EnableScheduling
@EnableConfigurationProperties(Settings.class)
public class Sevenfold {

  public static void main(String[] arguments) {
    // before anything else: no timestamp of the engine carries a zone
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    CommandLine line = CommandLine.read(arguments, System.getenv());
    line.refusal().ifPresentOrElse(Sevenfold::refuse,
        () -> line.command().ifPresentOrElse(command -> System.exit(Commands.run(line, System.out, System.err)),
            () -> start(line)));
  }

  private static void start(CommandLine line) {
    SpringApplication application = new SpringApplication(Sevenfold.class);
    application.setAdditionalProfiles(line.profiles());
    application.addInitializers(new StartChecks(), line.isEmbedded() ? new DemoDatabase(line) : new FolderOfThisRun());
    try {
      var context = application.run(line.arguments());
      if (line.isReplay()) {
        System.exit(SpringApplication.exit(context));
      }
    } catch (RuntimeException e) {
      RefusedToStart.behind(e).orElseThrow(() -> e); // already printed, as one sentence
      System.exit(RefusedToStart.EXIT_CODE);
    }
  }

  private static void refuse(String reason) {
    System.err.println(reason);
    System.exit(RefusedToStart.EXIT_CODE);
  }
}
