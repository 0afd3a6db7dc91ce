package org.sevenfold.web.security;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import org.sevenfold.directory.Role;
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
  private static final String API = "/camunda/api/engine/**";
  private static final List<Role> WORKERS = Arrays.stream(Role.values()).filter(Role::isOfferedTasks).toList();
  private static final List<Role> EVERYBODY = List.of(Role.values());
  private static final List<Role> ADMINISTRATOR = List.of(Role.ADMINISTRATOR);
  private static final List<Rule> PAGES_AND_THEIRS = List.of(
      new Rule(HttpMethod.GET, "/camunda", EVERYBODY), new Rule(HttpMethod.GET, "/camunda/", EVERYBODY),
      new Rule(HttpMethod.GET, "/camunda/lib/**", EVERYBODY), new Rule(HttpMethod.GET, "/camunda/assets/**", EVERYBODY),
      new Rule(HttpMethod.GET, "/camunda/favicon.ico", EVERYBODY),
      new Rule(HttpMethod.GET, "/camunda/api/admin/auth/user/default", EVERYBODY),
      new Rule(HttpMethod.GET, "/camunda/app/tasklist/**", WORKERS),
      new Rule(HttpMethod.GET, "/camunda/api/tasklist/plugin/**", WORKERS),
      new Rule(HttpMethod.GET, "/camunda/app/cockpit/**", ADMINISTRATOR),
      new Rule(HttpMethod.GET, "/camunda/api/cockpit/plugin/**", ADMINISTRATOR),
      // these only ask: a list of conditions is sent in the body
      new Rule(HttpMethod.POST, "/camunda/api/cockpit/plugin/base/**", ADMINISTRATOR));

  private final boolean open;

  /** @param open false when Tasklist and Cockpit are switched off: then only the API answers */
  CamundaPaths(boolean open) {
    this.open = open;
  }

  private record Rule(HttpMethod method, String path, List<Role> roles) {

    boolean allows(HttpServletRequest request, Authentication person) {
      return PathPatternRequestMatcher.withDefaults().matcher(method, path).matches(request)
          && person.getAuthorities().stream().anyMatch(
              authority -> roles.stream().anyMatch(role -> authority.getAuthority().equals("ROLE_" + role.name())));
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

  private boolean allows(HttpServletRequest request, Authentication person) {
    boolean signedIn = person.getPrincipal() instanceof SignedInPerson;
    PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
    boolean api = paths.matcher(API).matches(request);
    return signedIn && (api || open && PAGES_AND_THEIRS.stream().anyMatch(rule -> rule.allows(request, person)));
  }
}
