package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sevenfold.signin.openid.BrowserAtAProvider.token;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.sevenfold.directory.Role;
import org.sevenfold.signin.openid.BrowserAtAProvider;
import org.sevenfold.web.ProductAtAProvider.Newcomer;

/** Codes for those who had passwords before there was a provider: asked for by one, printed by another. */
abstract class CodesAtAProvider extends AttacksAtAProvider {

  private static final Pattern CODE = Pattern.compile("<code class=\"seven-code\">([^<]+)</code>");
  private static final Map<String, Object> BY_TWO_STEPS = Map.of("amr", List.of("pwd", "mfa"));

  @Test
  void oneAsksForAllAndAnotherPrintsThemAndWithEachSomebodyIsIn() {
    List<String> before = List.of(product.hadPassword(Role.PRACTITIONER), product.hadPassword(Role.PRACTITIONER));
    BrowserAtAProvider asks = administrator();
    HttpResponse<String> page = asks.get(product.at("/people/codes"));
    assertThat(page.body()).contains("Ask for 2 codes", "2 go by letter");
    assertThat(path(asks.post(product.at("/people/codes"), Map.of("_csrf", token(page)))))
        .isEqualTo("/people/codes?asked");
    assertThat(asks.get(product.at("/people/codes")).body()).contains("Nobody needs a code now");
    assertThat(letters(asks)).as("whoever asked").isEmpty();

    List<String> codes = letters(administrator());
    assertThat(codes).hasSize(2).doesNotHaveDuplicates();
    assertThat(before).allSatisfy(name -> assertThat(codes).anyMatch(code -> opens(name, code)));
    assertThat(letters(administrator())).as("once").isEmpty();
  }

  @Test
  void nobodyButAnAdministratorOpensThePage() {
    BrowserAtAProvider browser = new BrowserAtAProvider();
    signIn(browser, product.colleague(Map.of()));
    assertThat(type(browser, product.newcomer(Role.PRACTITIONER))).isEqualTo("/");
    assertThat(browser.get(product.at("/people/codes")).statusCode()).isEqualTo(403);
    HttpResponse<String> sent = browser.post(product.at("/people/codes"),
        Map.of("_csrf", token(browser.get(product.at("/account")))));
    assertThat(sent.statusCode()).isEqualTo(403);
  }

  private BrowserAtAProvider administrator() {
    BrowserAtAProvider browser = new BrowserAtAProvider();
    signIn(browser, product.colleague(BY_TWO_STEPS));
    assertThat(type(browser, product.newcomer(Role.ADMINISTRATOR))).isEqualTo("/");
    return browser;
  }

  private static List<String> letters(BrowserAtAProvider browser) {
    HttpResponse<String> all = browser.post(product.at("/staff/letters"),
        Map.of("_csrf", token(browser.get(product.at("/staff")))));
    return CODE.matcher(all.body()).results().map((MatchResult found) -> found.group(1)).toList();
  }

  private static boolean opens(String userName, String code) {
    BrowserAtAProvider browser = new BrowserAtAProvider();
    signIn(browser, product.colleague(Map.of()));
    return type(browser, new Newcomer(userName, code)).equals("/");
  }
}
