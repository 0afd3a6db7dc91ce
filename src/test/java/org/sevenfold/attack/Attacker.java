package org.sevenfold.attack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.sevenfold.TestPeople;
import org.sevenfold.directory.Person;

/** Somebody, signed in or not, who writes to the server byte by byte instead of using a browser. */
public final class Attacker {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  private final String name;
  private final Optional<Person> person;
  private final int port;
  private final String from;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private String token = "none";

  private Attacker(String name, Optional<Person> person, int port, String from) {
    this.name = name;
    this.person = person;
    this.port = port;
    this.from = from;
  }

  public static Attacker nobody(int port) {
    return nobody(port, "127.0.0.1");
  }

  /** @param from an address of this machine */
  public static Attacker nobody(int port, String from) {
    return new Attacker("nobody signed in", Optional.empty(), port, from);
  }

  static Attacker of(String name, Person person, int port) {
    Attacker attacker = new Attacker(name, Optional.of(person), port, "127.0.0.1");
    attacker.signIn();
    return attacker;
  }

  Optional<Person> person() {
    return person;
  }

  /** The token of our pages. */
  String token() {
    return token;
  }

  /** The token of Camunda's. */
  String camundasToken() {
    return cookies.getOrDefault("XSRF-TOKEN", "none");
  }

  /** As at the beginning of a day; for nobody there is nothing to do. */
  void signIn() {
    cookies.clear();
    person.ifPresent(one -> {
      type(one.userName(), TestPeople.PASSWORD);
      keepToken(answer(RawRequest.get("/account")));
      answer(RawRequest.get("/camunda/api/engine/engine/"));
    });
  }

  /** Opens the page for signing in, and types this there if it comes. */
  public RawAnswer type(String userName, String password) {
    RawAnswer page = answer(RawRequest.get("/sign-in"));
    if (page.status() != 200) {
      return page;
    }
    keepToken(page);
    return answer(RawRequest.form("/sign-in", "_csrf=" + encoded(token) + "&user_name=" + encoded(userName)
        + "&password=" + encoded(password)));
  }

  /** Whoever was signed out by what they sent signs in again. */
  public RawAnswer send(RawRequest request) {
    RawAnswer answer = answer(request);
    if (answer.isSignedOut() && person.isPresent()) {
      signIn();
    }
    return answer;
  }

  private RawAnswer answer(RawRequest request) {
    String kept = cookies.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue())
        .collect(Collectors.joining("; "));
    RawAnswer answer = request.with("Host", "localhost:" + port).with("Cookie", kept).sendTo(port, from);
    answer.headers("Set-Cookie").stream().map(set -> set.split(";")[0].split("=", 2))
        .forEach(pair -> cookies.put(pair[0], pair[1]));
    return answer;
  }

  private void keepToken(RawAnswer page) {
    Matcher found = TOKEN.matcher(page.text());
    if (!found.find()) {
      throw new IllegalStateException(name + " has no page with a token: " + page.text());
    }
    token = found.group(1);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  @Override
  public String toString() {
    return name;
  }
}
