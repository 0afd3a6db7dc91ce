package org.sevenfold.engine.guard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.sevenfold.access.Right;
import org.sevenfold.access.Rights;
import org.sevenfold.clock.LondonTime;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.concern.KnownBy;
import org.sevenfold.directory.Agency;
import org.sevenfold.directory.Area;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.engine.Variables;
import org.sevenfold.engine.deployed.DeployedForms;
import org.sevenfold.form.AnswerCheck;
import org.sevenfold.form.Form;
import org.sevenfold.form.Meaning;
import org.sevenfold.form.Problem;
import org.sevenfold.policy.Packs;
import org.sevenfold.policy.Vocabulary;
import org.sevenfold.record.Act;
import org.sevenfold.record.Journal;
import org.sevenfold.work.AnswerRefused.Reason;
import org.sevenfold.work.Choices;
import org.sevenfold.work.Colleagues;
import org.sevenfold.work.Exclusions;
import org.sevenfold.work.RaisingSite;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A concern is raised with its start form. The reference is ours and random; one that a caller sends is refused. */
@Component
public class StartConcern implements AllowedCommand {

  public static final String CONCERN = "concern";

  private final RepositoryService repository;
  private final DeployedForms forms;
  private final Directory directory;
  private final Concerns concerns;
  private final Journal journal;
  private final Packs packs;
  private final Vocabulary vocabulary;
  private final LondonTime london;
  private final Choices choices;
  private final Colleagues colleagues;
  private final Exclusions exclusions;
  private final Rights rights;
  private final RaisingSite sites;

  StartConcern(@Lazy RepositoryService repository, DeployedForms forms, Directory directory, Concerns concerns,
      Journal journal, Packs packs, Vocabulary vocabulary, LondonTime london, Choices choices,
      Colleagues colleagues, @Lazy Exclusions exclusions, Rights rights, RaisingSite sites) {
    this.sites = sites;
    this.repository = repository;
    this.forms = forms;
    this.directory = directory;
    this.concerns = concerns;
    this.journal = journal;
    this.packs = packs;
    this.vocabulary = vocabulary;
    this.london = london;
    this.choices = choices;
    this.colleagues = colleagues;
    this.exclusions = exclusions;
    this.rights = rights;
  }

  @Override
  public boolean isFor(Command<?> command) {
    return command.getClass() == SubmitStartFormCmd.class;
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T> T pass(PersonId person, Command<T> command, CommandExecutor next) {
    CommandFields asked = new CommandFields(command);
    if (asked.text("businessKey") != null) {
      throw new RefusedByGuard(Reason.ANSWERS, "A concern gets its reference from the product: send none");
    }
    return (T) raise(asked.text("processDefinitionId"), raiser(person), asked.variables("variables"), next);
  }

  private Object raise(String definitionId, Person raiser, Map<String, Object> raw, CommandExecutor next) {
    DeployedForms.Deployed deployed = forms.ofStart(concern(definitionId).getId());
    Form form = choices.offeredTo(raiser, deployed.form());
    Area area = checked(raiser, form, raw);
    Map<String, Object> given = AnswerCheck.given(raw);
    ConcernReference reference = ConcernReference.random();
    Agency agency = directory.agency(raiser.agency()).orElseThrow();
    concerns.open(raiser.id(), reference, area, packs.get(agency.pack()));
    form.meant(Meaning.KNOWN_BY, given).flatMap(KnownBy::of).ifPresent(how -> concerns.knownBy(how, reference));
    Map<String, Object> content = colleagues.byName(form, given);
    area.site().ifPresent(site -> content.put(Act.SITE, site.value()));
    journal.append(reference, new Act(Act.Kind.RAISED, raiser.id(), CONCERN, deployed.version(), content));
    // before the engine offers anything, and with it before anybody is told
    exclusions.named(raiser.id(), colleagues.named(form, given, raiser), reference);
    Map<String, Object> start = CompleteTask.routing(deployed.form(), given);
    start.putAll(setting(reference, agency));
    return next.execute(new SubmitStartFormCmd(definitionId, reference.value(), start));
  }

  /** Takes out of the answers which site it is about: no form asks for it, and the engine is not told. */
  private Area checked(Person raiser, Form form, Map<String, Object> raw) {
    Object said = raw.remove(RaisingSite.KEY);
    Optional<Area> area = said == null ? Optional.of(sites.unsaid(raiser)) : sites.said(raiser, said);
    List<Problem> problems = new ArrayList<>(new AnswerCheck(form, key -> null).problems(raw, london.now()));
    if (area.isEmpty()) {
      problems.add(new Problem(RaisingSite.KEY, "Choose which site it is about"));
    }
    if (!problems.isEmpty()) {
      throw new RefusedByGuard(Reason.ANSWERS, "Some answers are missing or do not fit", problems);
    }
    return area.orElseThrow();
  }

  /** What the product itself knows at the start; of the profile only what differs from its start value. */
  private Map<String, Object> setting(ConcernReference reference, Agency agency) {
    Map<String, Object> setting = new LinkedHashMap<>();
    setting.put(Variables.REFERENCE, reference.value());
    setting.put(Variables.AGENCY, agency.id());
    setting.put(Variables.PACK, agency.pack());
    setting.put(Variables.ASKED_BECAUSE, "raised");
    agency.profile().forEach((key, value) -> {
      if (!vocabulary.start(key).orElseThrow().equals(value)) {
        setting.put(key, value);
      }
    });
    return setting;
  }

  private ProcessDefinition concern(String definitionId) {
    ProcessDefinition definition = repository.getProcessDefinition(definitionId);
    if (!CONCERN.equals(definition.getKey())) {
      throw new RefusedByGuard(Reason.RIGHT, "Only a concern can be raised; everything else starts by itself");
    }
    return definition;
  }

  private Person raiser(PersonId person) {
    return directory.person(person).filter(one -> rights.allow(one.roles(), Right.RAISE_CONCERN))
        .orElseThrow(() -> new RefusedByGuard(Reason.RIGHT, "An administrator does not raise concerns"));
  }
}
