package org.sevenfold.replay;

import java.nio.file.Path;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** {@code --replay=DIR}: plays the folder and exits, with 1 where something differed. */
@Component
@Profile("replay")
class ReplayCommand implements ApplicationRunner, ExitCodeGenerator {

  private final ReplayRun replay;
  private boolean asExpected;

  ReplayCommand(ReplayRun replay) {
    this.replay = replay;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    asExpected = replay.run(Path.of(arguments.getOptionValues("replay").get(0)), System.out);
  }

  @Override
  public int getExitCode() {
    return asExpected ? 0 : 1;
  }
}
