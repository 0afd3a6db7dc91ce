package org.sevenfold.signin.openid;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a browser does between the product and a provider, step by step: cookies are kept, nothing is followed. */
public final class BrowserAtAProvider {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

  public HttpResponse<String> get(URI address) {
    return sent(HttpRequest.newBuilder(address).header("Accept", "text/html").GET());
  }

  public HttpResponse<String> post(URI address, Map<String, String> typed) {
    String body = typed.entrySet().stream().map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
    return sent(HttpRequest.newBuilder(address).header("Accept", "text/html")
        .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body)));
  }

  /** What it keeps under this name. */
  public String carried(String cookie) {
    return cookies.getCookieStore().getCookies().stream().filter(one -> one.getName().equals(cookie)).findFirst()
        .orElseThrow().getValue();
  }

  /** From now on it carries this, as the one has it from which it was taken. */
  public void carry(URI to, String cookie, String value) {
    HttpCookie other = new HttpCookie(cookie, value);
    other.setPath(to.getPath());
    other.setDomain(to.getHost());
    other.setVersion(0);
    cookies.getCookieStore().add(to, other);
  }

  /** The token of the form on a page. */
  public static String token(HttpResponse<String> page) {
    Matcher token = TOKEN.matcher(page.body());
    if (!token.find()) {
      throw new IllegalStateException("There is no form on " + page.uri().getPath() + ", " + page.statusCode());
    }
    return token.group(1);
  }

  /**
   * Signs in at the provider.
   *
   * @param address where the product had sent the browser
   * @return where the provider sends it
   */
  public URI signIn(URI address, String name) {
    HttpResponse<String> there = get(address);
    if (leadsTo(there).filter(to -> to.getPath().equals("/login")).isPresent()) {
      HttpResponse<String> form = get(leadsTo(there).get());
      there = post(form.uri(), Map.of("username", name, "password", ProviderOfATest.PASSWORD, "_csrf", token(form)));
      there = get(leadsTo(there).orElseThrow());
    }
    return leadsTo(there).orElseThrow();
  }

  /** Where an answer leads to. */
  public static Optional<URI> leadsTo(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").map(answer.uri()::resolve);
  }

  /** One parameter of an address. */
  public static String parameter(String name, URI address) {
    return Arrays.stream(address.getQuery().split("&")).filter(one -> one.startsWith(name + "=")).findFirst()
        .orElseThrow().substring(name.length() + 1);
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
}
