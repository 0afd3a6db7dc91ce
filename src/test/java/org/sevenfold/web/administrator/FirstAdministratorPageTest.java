package org.sevenfold.web.administrator;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.view;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sevenfold.clock.LondonTime;
import org.sevenfold.directory.account.FirstAdministrator;
import org.sevenfold.directory.account.FirstAdministrator.Said;
import org.sevenfold.policy.DefaultPack;
import org.sevenfold.policy.Packs;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** The page on which an installation begins takes what is right once, and keeps what was typed but what is secret. */
class FirstAdministratorPageTest {

  private static final String PAGE = "/first-administrator";
  private static final String PASSWORD = "lantern otter gravel";
  private static final Said RIGHT = new Said("the-token", "alex", "Alex Doyle", "Brook School", "statutory",
      "england-2026", PASSWORD);

  private static final Packs PACKS = DefaultPack.among();
  private static final LondonTime LONDON =
      new LondonTime(Clock.fixed(Instant.parse("2026-11-17T10:00:00Z"), ZoneOffset.UTC));

  private final FirstAdministrator first = mock(FirstAdministrator.class);
  /** What the page draws is not looked at here. */
  private final MockMvc page = MockMvcBuilders.standaloneSetup(new FirstAdministratorController(first, PACKS, LONDON))
      .setViewResolvers((name, locale) -> (model, request, response) -> {}).build();

  @BeforeEach
  void thereIsNobodyYet() {
    when(first.isWanted()).thenReturn(true);
    when(first.appoint(RIGHT)).thenReturn(true);
  }

  @Test
  void whatIsTypedIsTidiedAndTakenAndSignInIsNext() throws Exception {
    page.perform(typed("name", "  Alex\u00a0 Doyle ")).andExpect(view().name("redirect:/sign-in?chosen"));
    verify(first).appoint(RIGHT);
  }

  @Test
  void anotherTokenIsRefusedAndNeitherItNorThePasswordComesBack() throws Exception {
    page.perform(typed("token", "another")).andExpect(status().isBadRequest()).andExpect(view().name(PAGE.substring(1)))
        .andExpect(model().attribute("typed",
            Map.of("user_name", "alex", "name", "Alex Doyle", "agency", "Brook School", "type", "statutory", "policy",
                "england-2026")))
        .andExpect(model().attribute("wrong",
            Map.of("token", "This is not the token that the log shows. Copy the last one from there")));
  }

  @ParameterizedTest
  @CsvSource({"token, ''", "user_name, ''", "name, ''", "agency, ''", "password, short", "again, something else",
      "type, ship", "policy, wales-2030",
      "password, Brook School"})
  void whatIsMissingOrDoesNotFitIsToldAndNothingIsMade(String key, String value) throws Exception {
    page.perform(typed(key, value)).andExpect(status().isBadRequest())
        .andExpect(model().attributeExists("wrong", "typed"));
    verify(first, never()).appoint(any());
  }

  @Test
  void theLawOfTodayIsSuggestedAndNothingIsSilentlyOlder() throws Exception {
    page.perform(get(PAGE)).andExpect(model().attribute("typed", Map.of("policy", "england-2026")));
  }

  @Test
  void nothingThatIsLeftOutBreaksIt() throws Exception {
    page.perform(post(PAGE)).andExpect(status().isBadRequest());
  }

  @Test
  void onceSomebodyIsThereThereIsNoSuchPage() throws Exception {
    when(first.isWanted()).thenReturn(false);
    page.perform(get(PAGE)).andExpect(status().isNotFound());
    page.perform(typed("name", "Alex Doyle")).andExpect(status().isNotFound());
    verify(first, never()).appoint(any());
  }

  private static MockHttpServletRequestBuilder typed(String key, String value) {
    MockHttpServletRequestBuilder request = post(PAGE);
    Map.of("token", "the-token", "user_name", "Alex", "name", "Alex Doyle", "agency", "Brook School",
        "type", "statutory", "policy", "england-2026", "password", PASSWORD, "again", PASSWORD)
        .forEach((name, right) -> request.param(name, name.equals(key) ? value : right));
    return request;
  }
}
