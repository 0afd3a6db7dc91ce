package org.sevenfold.engine;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.sevenfold.directory.Person;

/** Asks an operation about things that exist, so that a refusal is a refusal and not a thing that is not there. */
final class RestPaths {

  static final String NOTHING = "{}";
  /** A little of everything: what an operation does not know in it, it leaves. */
  static final String ALL = """
      {"userId": "OTHER", "name": "zq", "value": "zq", "type": "String", "groupId": "zq", "message": "zq",
       "description": "zq", "assignee": "OTHER", "owner": "OTHER", "errorCode": "zq", "escalationCode": "zq",
       "retries": 3, "suspended": true, "duedate": "2030-01-01T00:00:00.000+0000", "priority": 99, "id": "zq",
       "messageName": "new_danger", "businessKey": "REFERENCE", "workerId": "zq", "maxTasks": 1, "annotation": "zq",
       "deleteReason": "zq", "processInstanceIds": ["INSTANCE"], "processDefinitionKey": "concern",
       "processDefinitionId": "MODEL", "resourceType": 7, "resourceId": "*", "permissions": ["ALL"],
       "instructions": [{"type": "cancel", "activityId": "triage", "sourceActivityIds": ["triage"],
                         "targetActivityIds": ["triage"]}], "sourceProcessDefinitionId": "MODEL",
       "migrationPlan": {"sourceProcessDefinitionId": "MODEL", "targetProcessDefinitionId": "MODEL"},
       "targetProcessDefinitionId": "MODEL", "jobIds": ["zq"], "enableTelemetry": true,
       "processInstances": ["INSTANCE"], "historyTimeToLive": 1,
       "variables": {"decision": {"value": "SHARE", "type": "String"}},
       "modifications": {"decision": {"value": "SHARE", "type": "String"}}, "deletions": ["route"],
       "password": "zq", "firstName": "zq", "profile": {"id": "zq"}, "credentials": {"password": "zq"}}""";
  private static final Pattern HOLE = Pattern.compile("\\{[^}]*}");

  private final Map<String, String> known = new LinkedHashMap<>();
  private final Map<String, String> words;

  RestPaths(ProcessEngine engine, Task task, Person other) {
    ProcessDefinition model = engine.getRepositoryService().getProcessDefinition(task.getProcessDefinitionId());
    DecisionDefinition table = engine.getRepositoryService().createDecisionDefinitionQuery()
        .decisionDefinitionKey("destination").latestVersion().singleResult();
    String reference = engine.getRuntimeService().createProcessInstanceQuery()
        .processInstanceId(task.getProcessInstanceId()).singleResult().getBusinessKey();
    words =
        Map.of("OTHER", other.id().value(), "REFERENCE", reference, "INSTANCE", task.getProcessInstanceId(), "MODEL",
            model.getId());
    known.put("/process-definition/key/", model.getKey());
    known.put("/decision-definition/key/", table.getKey());
    known.put("/process-definition/", model.getId());
    known.put("/decision-definition/", table.getId());
    known.put("/process-instance/", task.getProcessInstanceId());
    known.put("/execution/", task.getExecutionId());
    known.put("/deployment/", model.getDeploymentId());
    known.put("/user/", other.id().value());
    known.put("/filter/", engine.getFilterService().createFilterQuery().filterName("My work").singleResult().getId());
    known.put("variables/", "immediate_danger");
    known.put("/task/", task.getId());
  }

  HttpResponse<String> ask(RestSession session, RestOperation operation, String body) {
    String said = body;
    for (Map.Entry<String, String> word : words.entrySet()) {
      said = said.replace(word.getKey(), word.getValue());
    }
    return session.api(operation.method(), path(operation.path()), said);
  }

  private String path(String template) {
    Matcher hole = HOLE.matcher(template);
    StringBuilder path = new StringBuilder();
    while (hole.find()) {
      String before = template.substring(0, hole.start());
      String meant = known.entrySet().stream().filter(entry -> before.endsWith(entry.getKey())).findFirst()
          .map(Map.Entry::getValue).orElse("any");
      hole.appendReplacement(path, Matcher.quoteReplacement(meant));
    }
    return hole.appendTail(path).toString();
  }
}
