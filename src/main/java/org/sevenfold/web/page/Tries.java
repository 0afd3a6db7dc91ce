package org.sevenfold.web.page;

import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.PersonId;
import org.sevenfold.record.AccessLog;
import org.sevenfold.web.security.SignedInPerson;
import org.sevenfold.work.Decisions;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.TaskId;
import org.sevenfold.work.WorkList;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Whoever asks for a page of a case that is not theirs leaves a try in the access log, and so does whoever asks for one
 * that there is not: the answer, and what is asked of the database for it, tell the two apart no more than before.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Tries implements HandlerExceptionResolver {

  private final AccessLog access;
  private final Concerns concerns;
  private final WorkList work;
  private final Decisions decisions;

  Tries(AccessLog access, Concerns concerns, WorkList work, Decisions decisions) {
    this.access = access;
    this.concerns = concerns;
    this.work = work;
    this.decisions = decisions;
  }

  /** @return null: the answer is the others' to give */
  @Override
  public ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response, Object handler,
      Exception failure) {
    if (failure instanceof NotFound) {
      signedIn().ifPresent(person -> asked(request).filter(concern -> concerns.seenBy(person, concern).isEmpty())
          .ifPresent(concern -> access.tried(person, concern)));
    }
    return null;
  }

  private static Optional<PersonId> signedIn() {
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
        .map(signedIn -> signedIn.getPrincipal() instanceof SignedInPerson me ? me.person().id() : null);
  }

  /** The concern that an address is about; what stands in it where there is none. Empty for what is about no case. */
  private Optional<ConcernReference> asked(HttpServletRequest request) {
    String pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    Optional<TaskId> task = variable("id", request).map(TaskId::new);
    if (pattern.startsWith("/tasks/")) {
      return task.map(id -> work.find(id).map(OpenTask::concern).orElseGet(() -> new ConcernReference(id.value())));
    }
    if (pattern.startsWith("/decisions/")) {
      return task.map(id -> decisions.concern(id).orElseGet(() -> new ConcernReference(id.value())));
    }
    return variable("reference", request).map(ConcernReference::new);
  }

  private static Optional<String> variable(String name, HttpServletRequest request) {
    return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
        ? Optional.ofNullable(variables.get(name)).map(Object::toString) : Optional.empty();
  }
}
