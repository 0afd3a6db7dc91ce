package org.sevenfold.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.sevenfold.TestPeople;
import org.sevenfold.directory.Person;

/** Somebody with a browser's cookies who speaks to the engine's REST API instead of opening pages. */
final class RestSession {

  private static final String API = "/camunda/api/engine/engine/default";
  private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final String address;

  private RestSession(int port) {
    this.address = "http://localhost:" + port;
  }

  static RestSession nobody(int port) {
    return new RestSession(port);
  }

  /** Signs in by the page, and gets the API's own token with a first read. */
  static RestSession of(Person person, int port) {
    RestSession session = new RestSession(port);
    Matcher token = FORM_TOKEN.matcher(session.send("GET", "/sign-in", "", "text/plain").body());
    if (!token.find()) {
      throw new IllegalStateException("The page for signing in has no token");
    }
    HttpResponse<String> answer = session.send("POST", "/sign-in", "_csrf=" + encoded(token.group(1)) + "&user_name="
        + encoded(person.userName()) + "&password=" + encoded(TestPeople.PASSWORD),
        "application/x-www-form-urlencoded");
    if (answer.statusCode() != 302 || answer.headers().firstValue("Location").orElse("").contains("refused")) {
      throw new IllegalStateException("Not signed in: " + answer.statusCode());
    }
    session.send("GET", "/camunda/api/engine/engine/", "", "application/json");
    return session;
  }

  HttpResponse<String> get(String path) {
    return send("GET", API + path, "", "application/json");
  }

  HttpResponse<String> post(String path, String json) {
    return send("POST", API + path, json, "application/json");
  }

  HttpResponse<String> api(String method, String path, String json) {
    return send(method, API + path, json, "application/json");
  }

  /** Any address at all, with the API's token where there is one. */
  HttpResponse<String> send(String method, String path, String body, String type) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path)).header("Content-Type", type)
        .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    token().ifPresent(token -> request.header("X-XSRF-TOKEN", token));
    return sent(request);
  }

  private HttpResponse<String> sent(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A page as a browser asks for it. */
  HttpResponse<String> page(String path) {
    return sent(HttpRequest.newBuilder(URI.create(address + path)).header("Accept", "text/html").GET());
  }

  /** By which the server knows it. */
  String id() {
    return cookies.getCookieStore().getCookies().stream().filter(cookie -> "JSESSIONID".equals(cookie.getName()))
        .map(HttpCookie::getValue).findFirst().orElseThrow();
  }

  void forgetToken() {
    cookies.getCookieStore().getCookies().stream().filter(cookie -> "XSRF-TOKEN".equals(cookie.getName())).toList()
        .forEach(cookie -> cookies.getCookieStore().remove(URI.create(address), cookie));
  }

  private Optional<String> token() {
    return cookies.getCookieStore().getCookies().stream().filter(cookie -> "XSRF-TOKEN".equals(cookie.getName()))
        .map(HttpCookie::getValue).findFirst();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
