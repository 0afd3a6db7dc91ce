package org.sevenfold.engine.deployed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.sevenfold.agency.GuidanceReading;
import org.sevenfold.cover.GapsAhead;
import org.sevenfold.cover.LeftClaims;
import org.sevenfold.engine.EngineTransaction;
import org.sevenfold.policy.Fact;
import org.sevenfold.policy.Pack;
import org.sevenfold.policy.Packs;
import org.sevenfold.policy.Vocabulary;
import org.sevenfold.start.RefusedToStart;
import org.sevenfold.work.Identity;
import org.sevenfold.work.Proposals;
import org.springframework.stereotype.Component;

/**
 * Every policy pack must hold what any deployed model may ask for, older versions too: their concerns are still open.
 * Checked after the models are deployed and before the port answers, or a concern would stop at the task that asks.
 */
@Component
class PacksCheck {

  PacksCheck(EngineTransaction transaction, RepositoryService repository, Packs packs, Vocabulary vocabulary) {
    check(packs.all(), transaction.run(() -> clocks(repository)), destinations(vocabulary));
  }

  static void check(List<Pack> packs, Set<String> clocks, Set<String> destinations) {
    String missing = packs.stream().flatMap(pack -> pack.missing(clocks, destinations).stream()
        .map(key -> pack.file() + " has no " + key)).collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      throw new RefusedToStart("A policy pack lacks what the models and pages ask for: " + missing
          + ". Add it there, or in the pack that it extends.");
    }
  }

  /** Whoever something may be sent to, and whoever may be rung. */
  private static Set<String> destinations(Vocabulary vocabulary) {
    Set<String> all = new TreeSet<>(vocabulary.resultValues("destination"));
    vocabulary.fact("called_body").map(Fact::values).ifPresent(all::addAll);
    return all;
  }

  /** What the models ask for, and what is waited for without a model. */
  private static Set<String> clocks(RepositoryService repository) {
    Set<String> all = inModels(repository);
    all.addAll(List.of(Proposals.CLOCK, Identity.OPEN_FOR));
    all.addAll(List.of(GapsAhead.CLOCK, LeftClaims.CLOCK, LeftClaims.URGENT_CLOCK, GuidanceReading.CLOCK));
    return all;
  }

  private static Set<String> inModels(RepositoryService repository) {
    return Stream
        .of(repository.createProcessDefinitionQuery().list(), repository.createDecisionDefinitionQuery().list())
        .flatMap(List::stream).map(definition -> model(repository, definition)).distinct()
        .flatMap(model -> ClocksOfModel.in(model.text(), model.file()).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A version that says the same as another is read once: most upgrades change few models. */
  private record Model(String file, String text) {
  }

  private static Model model(RepositoryService repository, ResourceDefinition definition) {
    String file = definition.getResourceName();
    try (InputStream stream = repository.getResourceAsStream(definition.getDeploymentId(), file)) {
      return new Model(file, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("The model " + file + " can't be read", e);
    }
  }
}
