package org.sevenfold.web.security;

import java.util.List;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import org.sevenfold.access.Right;
import org.sevenfold.access.Rights;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Who may open what below {@code /camunda}: Tasklist for everybody to whom tasks are offered, Cockpit for the
 * administrator, the engine's API for both under its guard. Admin and Welcome are closed for everybody, and so is
 * whatever is not named here.
 */
final class CamundaPaths implements AuthorizationManager<RequestAuthorizationContext> {

  static final String ALL = "/camunda/**";
  static final String APIS = "/camunda/api/**";
  /** Where Tasklist's and Cockpit's own button for signing out goes. */
  static final String SIGN_OUT = "/camunda/api/admin/auth/user/default/logout";
  static final String API = "/camunda/api/engine/**";
  private static final List<Rule> PAGES_AND_THEIRS = List.of(
      new Rule(HttpMethod.GET, "/camunda", Right.SEE_OWN_LISTS),
      new Rule(HttpMethod.GET, "/camunda/", Right.SEE_OWN_LISTS),
      new Rule(HttpMethod.GET, "/camunda/lib/**", Right.SEE_OWN_LISTS),
      new Rule(HttpMethod.GET, "/camunda/assets/**", Right.SEE_OWN_LISTS),
      new Rule(HttpMethod.GET, "/camunda/favicon.ico", Right.SEE_OWN_LISTS),
      new Rule(HttpMethod.GET, "/camunda/api/admin/auth/user/default", Right.SEE_OWN_LISTS),
      new Rule(HttpMethod.GET, "/camunda/app/tasklist/**", Right.USE_TASKLIST),
      new Rule(HttpMethod.GET, "/camunda/api/tasklist/plugin/**", Right.USE_TASKLIST),
      new Rule(HttpMethod.GET, "/camunda/app/cockpit/**", Right.USE_COCKPIT),
      new Rule(HttpMethod.GET, "/camunda/api/cockpit/plugin/**", Right.USE_COCKPIT),
      // these only ask: a list of conditions is sent in the body
      new Rule(HttpMethod.POST, "/camunda/api/cockpit/plugin/base/**", Right.USE_COCKPIT));

  private final boolean open;
  private final Rights rights;

  /** @param open false when Tasklist and Cockpit are switched off: then only the API answers */
  CamundaPaths(boolean open, Rights rights) {
    this.open = open;
    this.rights = rights;
  }

  private record Rule(HttpMethod method, String path, Right right) {

    boolean isFor(HttpServletRequest request) {
      return PathPatternRequestMatcher.withDefaults().matcher(method, path).matches(request);
    }
  }

  @Override
  public AuthorizationDecision authorize(Supplier<Authentication> person, RequestAuthorizationContext context) {
    return new AuthorizationDecision(allows(context.getRequest(), person.get()));
  }

  @Override
  @Deprecated
  public AuthorizationDecision check(Supplier<Authentication> person, RequestAuthorizationContext context) {
    return authorize(person, context);
  }

  private boolean allows(HttpServletRequest request, Authentication signedIn) {
    boolean api = PathPatternRequestMatcher.withDefaults().matcher(API).matches(request);
    return signedIn.getPrincipal() instanceof SignedInPerson me && (api || open && PAGES_AND_THEIRS.stream()
        .anyMatch(rule -> rule.isFor(request) && rights.allow(me.person().roles(), rule.right())));
  }
}
