package org.sevenfold.engine.port;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.report.FailedJobs;
import org.springframework.stereotype.Component;

/** Reads the engine's incidents: which job, in which step of which concern, since when, and nothing that was said. */
@Component
class EngineFailedJobs implements FailedJobs {

  private static final int MOST = 200;

  private final RuntimeService runtime;
  private final ManagementService management;
  private final RepositoryService repository;
  private final int retries;

  EngineFailedJobs(RuntimeService runtime, ManagementService management, RepositoryService repository,
      ProcessEngine engine) {
    this.runtime = runtime;
    this.management = management;
    this.repository = repository;
    this.retries = engine.getProcessEngineConfiguration().getDefaultNumberOfRetries();
  }

  @Override
  public List<FailedJob> waiting() {
    return runtime.createIncidentQuery().incidentType(Incident.FAILED_JOB_HANDLER_TYPE).orderByIncidentTimestamp().asc()
        .listPage(0, MOST).stream().filter(EngineFailedJobs::isOrigin).map(this::job)
        .sorted(Comparator.comparing(FailedJob::since)).toList();
  }

  @Override
  public boolean tryAgain(String id) {
    Optional<Job> failed = Optional.ofNullable(management.createJobQuery().jobId(id).noRetriesLeft().singleResult());
    failed.ifPresent(job -> management.setJobRetries(job.getId(), retries));
    return failed.isPresent();
  }

  /** An incident is repeated in the processes that called the one in which it happened. */
  private static boolean isOrigin(Incident incident) {
    return incident.getId().equals(incident.getCauseIncidentId());
  }

  private FailedJob job(Incident incident) {
    return new FailedJob(incident.getConfiguration(), reference(incident), activity(incident),
        incident.getIncidentTimestamp().toInstant());
  }

  private Optional<ConcernReference> reference(Incident incident) {
    return Optional.ofNullable(incident.getProcessInstanceId())
        .map(id -> runtime.createProcessInstanceQuery().processInstanceId(id).singleResult())
        .map(ProcessInstance::getRootProcessInstanceId)
        .map(root -> runtime.createProcessInstanceQuery().processInstanceId(root).singleResult())
        .map(ProcessInstance::getBusinessKey).map(ConcernReference::new);
  }

  private String activity(Incident incident) {
    return Optional.ofNullable(incident.getProcessDefinitionId()).map(repository::getBpmnModelInstance)
        .map(model -> model.<FlowElement>getModelElementById(incident.getActivityId())).map(FlowElement::getName)
        .orElse(incident.getActivityId());
  }
}
