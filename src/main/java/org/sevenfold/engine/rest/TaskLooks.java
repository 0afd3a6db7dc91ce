package org.sevenfold.engine.rest;

import java.util.List;

import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.PersonId;
import org.sevenfold.record.AccessLog;
import org.sevenfold.record.Reading;
import org.sevenfold.record.View;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.TaskId;
import org.sevenfold.work.WorkList;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * What the engine's API shows of a case goes into the access log as a page does, before Camunda reads the request: the
 * facts that one's own task can see, and nothing else. Whoever asks for a task that they may not know leaves a try.
 */
@Component
class TaskLooks {

  private static final PathPattern TASK = pattern("/task/{id}/**");
  private static final PathPattern FACTS = pattern("/task/{id}/form-variables");

  private final AccessLog access;
  private final WorkList work;

  TaskLooks(AccessLog access, WorkList work) {
    this.access = access;
    this.work = work;
  }

  void note(PersonId person, HttpMethod method, PathContainer path) {
    PathPattern.PathMatchInfo matched = TASK.matchAndExtract(path);
    if (matched != null && HttpMethod.GET.equals(method)) {
      TaskId task = new TaskId(matched.getUriVariables().get("id"));
      work.knownTo(person, task).ifPresentOrElse(known -> shown(person, known, path), () -> tried(person, task));
    }
  }

  private void shown(PersonId person, OpenTask task, PathContainer path) {
    if (FACTS.matches(path)) {
      access.note(Reading.by(person, View.TASK_IN_TASKLIST), List.of(task.concern()));
    }
  }

  private void tried(PersonId person, TaskId task) {
    access.tried(person,
        work.find(task).map(OpenTask::concern).orElseGet(() -> new ConcernReference(task.value())));
  }

  private static PathPattern pattern(String path) {
    return PathPatternParser.defaultInstance.parse(AllowedRequests.ENGINE + path);
  }
}
