package org.sevenfold.engine.rest;

import static org.sevenfold.engine.rest.AllowedRequest.act;
import static org.sevenfold.engine.rest.AllowedRequest.asking;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.OPTIONS;
import static org.springframework.http.HttpMethod.POST;

import java.util.List;
import java.util.stream.Stream;

import org.sevenfold.access.Right;
import org.sevenfold.access.Rights;
import org.sevenfold.directory.Person;

/**
 * What Tasklist's and Cockpit's pages send, by role. Everything else below {@code /camunda/api} is closed, before
 * anything of Camunda's reads it. Cockpit's own part asks the database past the guard: there is no other list for it.
 */
final class AllowedRequests {

  static final String ENGINE = "/camunda/api/engine/engine/default";
  private static final String COCKPIT = "/camunda/api/cockpit/plugin/base/default";
  private static final String FIRST = "firstResult";
  private static final String MOST = "maxResults";
  private static final String ORDER = "sortOrder";
  private static final String LATEST = "latestVersion";
  private static final String OF_NO_TENANT = "withoutTenantId";
  private static final String[] INCIDENTS =
      {"processDefinitionIdIn", "processInstanceIdIn", "activityIdIn", FIRST, MOST,
          "sortBy=incidentType,incidentTimestamp,activityId", ORDER};
  private static final String[] INSTANCES = {"processDefinitionId", "activityIdIn", FIRST, MOST, "sortBy=startTime",
      ORDER};
  private static final String[] MODELS =
      {"key", LATEST, "latest", OF_NO_TENANT, FIRST, MOST, "sortBy=name,version", ORDER};

  private static final List<AllowedRequest> OF_EVERYBODY = List.of(
      asking(GET, "/camunda/api/admin/auth/user/default"), asking(GET, "/camunda/api/engine/engine"),
      asking(GET, ENGINE + "/user/{id}/profile"), asking(GET, ENGINE + "/process-definition/{id}"),
      asking(GET, ENGINE + "/process-definition/{id}/xml"));

  private static final List<AllowedRequest> OF_WORKERS = List.of(
      asking(GET, "/camunda/api/tasklist/plugin/tasklistPlugins/static/**", "bust"),
      asking(OPTIONS, ENGINE + "/filter"), asking(GET, ENGINE + "/filter", "resourceType", "itemCount", FIRST, MOST),
      asking(GET, ENGINE + "/filter/count", "resourceType", "itemCount"),
      asking(POST, ENGINE + "/filter/{id}/list", "active", "sorting", FIRST, MOST),
      asking(GET, ENGINE + "/task", "assignee", "processInstanceId", MOST), asking(GET, ENGINE + "/task/{id}"),
      asking(GET, ENGINE + "/task/{id}/form"), asking(GET, ENGINE + "/task/{id}/deployed-form", "noCache"),
      asking(GET, ENGINE + "/task/{id}/form-variables", "deserializeValues", "variableNames"),
      act(ENGINE + "/task/{id}/claim"), act(ENGINE + "/task/{id}/unclaim"), act(ENGINE + "/task/{id}/assignee"),
      act(ENGINE + "/task/{id}/complete"), act(ENGINE + "/task/{id}/submit-form"),
      act(ENGINE + "/process-definition/{id}/submit-form"), act(ENGINE + "/process-definition/key/{key}/submit-form"));

  private static final List<AllowedRequest> OF_ADMINISTRATORS = List.of(
      asking(GET, "/camunda/api/cockpit/plugin/cockpitPlugins/static/**", "bust"),
      asking(GET, ENGINE + "/process-definition", MODELS), asking(GET, ENGINE + "/process-definition/count", MODELS),
      asking(GET, ENGINE + "/process-definition/statistics", "rootIncidents"),
      asking(GET, ENGINE + "/process-definition/{id}/statistics", "incidents"),
      asking(GET, ENGINE + "/process-definition/{id}/static-called-process-definitions"),
      asking(GET, ENGINE + "/job-definition", "processDefinitionId", FIRST, MOST),
      asking(GET, ENGINE + "/decision-definition", MODELS), asking(GET, ENGINE + "/decision-definition/count", MODELS),
      asking(GET, ENGINE + "/decision-definition/{id}"), asking(GET, ENGINE + "/decision-definition/{id}/xml"),
      asking(GET, ENGINE + "/decision-requirements-definition", LATEST, FIRST, MOST, "sortBy=name", ORDER),
      asking(GET, ENGINE + "/decision-requirements-definition/count", LATEST),
      asking(GET, ENGINE + "/case-definition/count", LATEST), asking(GET, ENGINE + "/deployment/count"),
      asking(POST, ENGINE + "/process-instance", "subProcessInstance", MOST),
      asking(POST, ENGINE + "/process-instance/count", "processDefinitionId", "processDefinitionKey",
          "processDefinitionWithoutTenantId"),
      asking(GET, ENGINE + "/process-instance/{id}"), asking(GET, ENGINE + "/process-instance/{id}/activity-instances"),
      asking(GET, COCKPIT + "/process-definition/statistics", FIRST, MOST, "sortBy=name,key,instances,incidents",
          ORDER),
      asking(GET, COCKPIT + "/process-definition/statistics-count"),
      asking(POST, COCKPIT + "/process-definition/{id}/called-process-definitions", "id",
          "parentProcessDefinitionId", "activityIdIn"),
      asking(POST, COCKPIT + "/process-instance", INSTANCES),
      asking(POST, COCKPIT + "/process-instance/count", INSTANCES),
      asking(POST, COCKPIT + "/process-instance/{id}/called-process-instances", "id", "activityInstanceIdIn"),
      asking(POST, COCKPIT + "/incident", INCIDENTS), asking(POST, COCKPIT + "/incident/count", INCIDENTS));

  private AllowedRequests() {
  }

  static Stream<AllowedRequest> of(Person person, Rights rights) {
    boolean works = rights.allow(person.roles(), Right.USE_TASKLIST);
    boolean runsIt = rights.allow(person.roles(), Right.USE_COCKPIT);
    return Stream.of(OF_EVERYBODY, works ? OF_WORKERS : List.<AllowedRequest>of(),
        runsIt ? OF_ADMINISTRATORS : List.<AllowedRequest>of()).flatMap(List::stream);
  }
}
