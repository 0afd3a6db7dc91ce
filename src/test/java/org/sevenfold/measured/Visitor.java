package org.sevenfold.measured;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.sevenfold.TestPeople;
import org.sevenfold.directory.Person;

/** Somebody with a browser of their own, signed in. */
final class Visitor {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final int FOUND = 200;
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final MeasuredProduct product;
  private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager())
      .version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NORMAL).build();

  Visitor(MeasuredProduct product, Person person) throws IOException, InterruptedException {
    this.product = product;
    Matcher token = TOKEN.matcher(text("/sign-in"));
    if (!token.find()) {
      throw new IllegalStateException("The page for signing in has no token");
    }
    String typed = "user_name=" + person.userName() + "&password=" + URLEncoder.encode(TestPeople.PASSWORD, UTF_8)
        + "&_csrf=" + URLEncoder.encode(token.group(1), UTF_8);
    asked(HttpRequest.newBuilder(product.address("/sign-in"))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(typed)));
  }

  /** How long a page took, to its last byte. */
  Duration open(String path) throws IOException, InterruptedException {
    long begun = System.nanoTime();
    text(path);
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  String text(String path) throws IOException, InterruptedException {
    return asked(HttpRequest.newBuilder(product.address(path)));
  }

  private String asked(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> answer = browser.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != FOUND) {
      throw new IllegalStateException(answer.statusCode() + " for " + answer.uri().getPath());
    }
    return answer.body();
  }
}
