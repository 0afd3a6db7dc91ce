package org.sevenfold.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.objenesis.ObjenesisStd;
import org.sevenfold.ProductTest;
import org.sevenfold.engine.guard.AllowedCommand;
import org.springframework.beans.factory.annotation.Autowired;

/** The allow-list against everything that the engine can be told to do. */
class CommandListTest extends ProductTest {

  private static final Path LIST = Path.of("src/test/resources/engine-commands.txt");
  private static final String VERDICT = "allowed by \\w+|refused (write|admin|read|inside)";

  @Autowired
  List<AllowedCommand> allowed;
  @Autowired
  ProcessEngine engine;
  @Autowired
  IdentityService identity;

  @AfterEach
  void signOut() {
    identity.clearAuthentication();
  }

  @Test
  void everyCommandOfTheEngineIsListedOnceAndNothingElseIs() {
    List<String> listed = lines().stream().map(line -> line.split(" ")[0]).toList();
    assertThat(listed).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(CommandClasses.all().keySet());
  }

  @Test
  void whatTheListSaysIsAVerdict() {
    assertThat(lines()).allSatisfy(line -> assertThat(line.split(" ", 2)[1]).matches(VERDICT));
  }

  @Test
  void theGuardAgreesWithTheListAboutEveryCommand() {
    Map<String, String> list = lines().stream().map(line -> line.split(" ", 2))
        .collect(Collectors.toMap(line -> line[0], line -> line[1].replaceAll("^refused .*", "refused")));
    Map<String, String> guard = CommandClasses.all().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> verdict(bare(entry.getValue()))));
    assertThat(guard).containsExactlyInAnyOrderEntriesOf(list);
  }

  @Test
  void aTaskIsPutBackButNeverGivenToSomebody() {
    assertThat(verdict(new AssignTaskCmd("task", null))).isEqualTo("allowed by ClaimTask");
    assertThat(verdict(new AssignTaskCmd("task", "somebody"))).isEqualTo("refused");
  }

  @Test
  void aCommandThatNobodyCouldListIsRefused() {
    ProcessEngineConfigurationImpl setup = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    identity.setAuthentication("somebody", List.of(), List.of());
    assertThatThrownBy(() -> setup.getCommandExecutorTxRequired().execute(context -> "a lambda has no name"))
        .isInstanceOf(AuthorizationException.class);
    assertThatThrownBy(() -> setup.getCommandExecutorTxRequiresNew().execute(context -> "in a transaction of its own"))
        .isInstanceOf(AuthorizationException.class);
  }

  private String verdict(Command<?> command) {
    List<String> open = allowed.stream().filter(rule -> rule.isFor(command))
        .map(rule -> "allowed by " + rule.getClass().getSimpleName()).toList();
    assertThat(open).as("rules for " + command.getClass()).hasSizeLessThan(2);
    return open.isEmpty() ? "refused" : open.get(0);
  }

  private static Command<?> bare(Class<?> type) {
    return (Command<?>) new ObjenesisStd().newInstance(type);
  }

  private static List<String> lines() {
    try {
      return Files.readAllLines(LIST).stream().filter(line -> !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
