package org.sevenfold.engine.rest;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;

/**
 * Camunda's pages keep in the session what somebody may do, with their agency, and ask again only after minutes. Here
 * that one thing lasts for one request. And they end a session in which a request came without its token, with whatever
 * was being typed: here they may only let that token go, and a new one comes with the next page.
 */
final class RightsOfOneRequest extends HttpServletRequestWrapper {

  /** The session's attribute that Camunda's {@code AuthenticationUtil} reads and writes. */
  private static final String RIGHTS = "authenticatedUser";
  /** The session's attribute with which Camunda compares the token of a request. */
  private static final String TOKEN = "CAMUNDA_CSRF_TOKEN";

  RightsOfOneRequest(HttpServletRequest request) {
    super(request);
  }

  @Override
  public HttpSession getSession() {
    return getSession(true);
  }

  @Override
  public HttpSession getSession(boolean create) {
    HttpSession kept = super.getSession(create);
    return kept == null ? null : withoutRights(kept);
  }

  private HttpSession withoutRights(HttpSession kept) {
    InvocationHandler handler = (proxy, method, arguments) -> {
      if (method.getName().equals("invalidate")) {
        kept.removeAttribute(TOKEN);
        return null;
      }
      return isForRights(method, arguments) ? inRequest(method, arguments) : further(kept, method, arguments);
    };
    return (HttpSession) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {HttpSession.class},
        handler);
  }

  private static boolean isForRights(Method method, Object[] arguments) {
    return method.getName().endsWith("Attribute") && RIGHTS.equals(arguments[0]);
  }

  private Object inRequest(Method method, Object[] arguments) {
    if (method.getName().startsWith("get")) {
      return getAttribute(RIGHTS);
    }
    setAttribute(RIGHTS, arguments.length > 1 ? arguments[1] : null);
    return null;
  }

  private static Object further(HttpSession kept, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(kept, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
