package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sevenfold.signin.openid.BrowserAtAProvider.leadsTo;
import static org.sevenfold.signin.openid.BrowserAtAProvider.parameter;
import static org.sevenfold.signin.openid.BrowserAtAProvider.token;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.sevenfold.directory.Role;
import org.sevenfold.signin.openid.BrowserAtAProvider;
import org.sevenfold.web.ProductAtAProvider.Newcomer;

/** A product whose people sign in at a provider, started once, and the ways through its doors, step by step. */
abstract class DoorsAtAProvider {

  static final String CODE_PAGE = "/sign-in/openid/code";

  static ProductAtAProvider product;
  /** Whatever must stand in no line of the log. */
  static final Collection<String> SECRETS = new ConcurrentLinkedQueue<>();

  @TempDir
  static Path var;

  @BeforeAll
  static void start() throws SQLException {
    product = new ProductAtAProvider(var);
    theFirstAdministratorHasTheTokenAndBindsTheirAccountAsAllOthersDo();
  }

  private static void theFirstAdministratorHasTheTokenAndBindsTheirAccountAsAllOthersDo() {
    Newcomer first = new Newcomer("first", "lantern otter gravel");
    BrowserAtAProvider browser = new BrowserAtAProvider();
    HttpResponse<String> page = browser.get(product.at("/first-administrator"));
    assertThat(page.body()).contains("You will sign in with Test account");
    HttpResponse<String> made = browser.post(product.at("/first-administrator"), Map.of("token", product.token(),
        "user_name", first.userName(), "name", "Alex Doyle", "agency", "Brook School", "type", "statutory",
        "policy", "england-2026", "password", first.code(), "again", first.code(), "_csrf", token(page)));
    assertThat(path(made)).isEqualTo("/sign-in?chosen");
    assertThat(signIn(browser, product.colleague(Map.of("amr", List.of("pwd", "mfa"))))).isEqualTo(CODE_PAGE);
    assertThat(type(browser, first)).isEqualTo("/");
    assertThat(comes(browser, product.at("/"))).isEqualTo("/people");
    assertThat(browser.get(product.at("/health")).statusCode()).isEqualTo(200);
  }

  @AfterAll
  static void nothingOfItWasLogged() {
    try {
      List<String> lines = product.lastWords();
      assertThat(SECRETS).hasSizeGreaterThan(10)
          .noneSatisfy(secret -> assertThat(lines).anyMatch(line -> line.contains(secret)));
    } finally {
      product.close();
    }
  }

  /** Somebody who has signed in before. */
  Newcomer bound(Role role, Map<String, Object> said) {
    return bind(product.newcomer(role), product.colleague(said));
  }

  Newcomer bind(Newcomer newcomer, String there) {
    BrowserAtAProvider browser = new BrowserAtAProvider();
    assertThat(signIn(browser, there)).isEqualTo(CODE_PAGE);
    assertThat(type(browser, newcomer)).doesNotContain("?");
    return newcomer;
  }

  /** Where they are led to after having signed in there. */
  static String signIn(BrowserAtAProvider browser, String there) {
    return comes(browser, answer(browser, there));
  }

  static URI answer(BrowserAtAProvider browser, String there) {
    URI back = browser.signIn(begin(browser), there);
    SECRETS.addAll(List.of(there, parameter("code", back), parameter("state", back)));
    return back;
  }

  static URI begin(BrowserAtAProvider browser) {
    return leadsTo(browser.get(product.at("/sign-in/openid"))).orElseThrow();
  }

  static String comes(BrowserAtAProvider browser, URI address) {
    return path(browser.get(address));
  }

  static String type(BrowserAtAProvider browser, Newcomer typed) {
    SECRETS.add(typed.code().length() > 8 ? typed.code() : "zqno-codezq");
    return path(browser.post(product.at(CODE_PAGE), Map.of("user_name", typed.userName(), "code", typed.code(), "_csrf",
        token(browser.get(product.at(CODE_PAGE))))));
  }

  static String path(HttpResponse<String> answer) {
    return leadsTo(answer).map(to -> to.getPath() + (to.getQuery() == null ? "" : "?" + to.getQuery())).orElse("");
  }
}
