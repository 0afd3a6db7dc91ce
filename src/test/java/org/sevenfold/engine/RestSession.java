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

  private static final String COOKIE = "sevenfold-session";
  private static final String API = "/camunda/api/engine/engine/default";
  private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  private final CookieManager cookies;
  private final HttpClient client;
  private final String address;

  private RestSession(int port, CookieManager cookies) {
    this.address = "http://localhost:" + port;
    this.cookies = cookies;
    // else every request asks for a newer HTTP, which nobody here speaks
    this.client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(cookies).build();
  }

  static RestSession nobody(int port) {
    return new RestSession(port, new CookieManager());
  }

  /** Somebody whose browser says that this is its session, whatever it is. */
  static RestSession withCookie(String session, int port) {
    RestSession forged = nobody(port);
    HttpCookie cookie = new HttpCookie(COOKIE, session);
    cookie.setPath("/");
    cookie.setVersion(0);
    forged.cookies.getCookieStore().add(URI.create(forged.address), cookie);
    return forged;
  }

  /** The same browser, at another node. */
  RestSession at(int otherPort) {
    return new RestSession(otherPort, cookies);
  }

  /** Signs in by the page, and gets the API's own token with a first read. */
  static RestSession of(Person person, int port) {
    return of(person.userName(), port);
  }

  static RestSession of(String userName, int port) {
    RestSession session = nobody(port);
    Matcher token = FORM_TOKEN.matcher(session.send("GET", "/sign-in", "", "text/plain").body());
    if (!token.find()) {
      throw new IllegalStateException("The page for signing in has no token");
    }
    HttpResponse<String> answer = session.send("POST", "/sign-in", "_csrf=" + encoded(token.group(1)) + "&user_name="
        + encoded(userName) + "&password=" + encoded(TestPeople.PASSWORD),
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

  /** As Tasklist asks for a list: whoever it names comes along. */
  HttpResponse<String> list(String path, String json) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + API + path))
        .header("Content-Type", "application/json").header("Accept", "application/hal+json")
        .POST(BodyPublishers.ofString(json));
    token().ifPresent(token -> request.header("X-XSRF-TOKEN", token));
    return sent(request);
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

  /** Sends what is typed on one of our pages, with the token that stands on it. */
  HttpResponse<String> form(String page, String path, String typed) {
    Matcher token = FORM_TOKEN.matcher(page(page).body());
    return formWith(token.find() ? token.group(1) : "none", path, typed);
  }

  HttpResponse<String> formWith(String token, String path, String typed) {
    return sent(HttpRequest.newBuilder(URI.create(address + path)).header("Accept", "text/html")
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString("_csrf=" + encoded(token) + "&" + typed)));
  }

  /** By which the database knows it: what the browser keeps is more than that. */
  String id() {
    return cookie().replaceAll("[.].*", "");
  }

  String cookie() {
    return cookies.getCookieStore().getCookies().stream().filter(cookie -> COOKIE.equals(cookie.getName()))
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
