package org.sevenfold.session;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.context.properties.PropertyMapper;
import org.springframework.boot.web.servlet.server.Session.Cookie;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatchers;
import org.springframework.session.web.http.CookieSerializer.CookieValue;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.HttpSessionIdResolver;
import org.springframework.stereotype.Component;

/**
 * Which session a request says it belongs to. It is looked up once: Spring Session would ask for it again when the
 * answer is out. A file that anybody gets belongs to none, although Spring MVC asks for that as well.
 */
@Component
class SessionOfRequest implements HttpSessionIdResolver {

  private static final String ASKED = SessionOfRequest.class.getName();
  private static final String NAME = "sevenfold-session";
  private static final RequestMatcher FILES = RequestMatchers.anyOf(file("/assets/**"), file("/webjars/**"),
      file("/favicon.ico"));

  private final SessionCookie marked;
  private final DefaultCookieSerializer cookies = new DefaultCookieSerializer();

  /** @param server what is set for the cookie of a session under {@code server.servlet.session.cookie} */
  SessionOfRequest(SessionCookie marked, ServerProperties server) {
    this.marked = marked;
    Cookie set = server.getServlet().getSession().getCookie();
    PropertyMapper map = PropertyMapper.get().alwaysApplyingWhenNonNull();
    cookies.setUseBase64Encoding(false);
    cookies.setCookieName(Optional.ofNullable(set.getName()).orElse(NAME));
    map.from(set::getPath).to(cookies::setCookiePath);
    map.from(set::getHttpOnly).to(cookies::setUseHttpOnlyCookie);
    map.from(set::getSecure).to(cookies::setUseSecureCookie);
    map.from(set::getSameSite).as(Cookie.SameSite::attributeValue).to(cookies::setSameSite);
  }

  private static RequestMatcher file(String path) {
    return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, path);
  }

  @Override
  public List<String> resolveSessionIds(HttpServletRequest request) {
    if (request.getAttribute(ASKED) != null || FILES.matches(request)) {
      return List.of();
    }
    request.setAttribute(ASKED, true);
    return cookies.readCookieValues(request).stream().map(marked::id).flatMap(Optional::stream).toList();
  }

  @Override
  public void setSessionId(HttpServletRequest request, HttpServletResponse response, String id) {
    if (!response.isCommitted()) {
      cookies.writeCookieValue(new CookieValue(request, response, marked.value(id)));
    }
  }

  @Override
  public void expireSession(HttpServletRequest request, HttpServletResponse response) {
    cookies.writeCookieValue(new CookieValue(request, response, ""));
  }
}
