package org.sevenfold.signin.openid;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sevenfold.signin.openid.NotLetIn.Why;
import org.sevenfold.start.Settings;

/** Who comes back from a real provider, in the shapes of three that there are, and once for each time it was asked. */
@Tag("engine")
class OpenIdProviderTest extends AtAProvider {

  private static final Map<String, Object> SCHOOL = Map.of("hd", "school.example");

  @Test
  void entraTellsPeopleApartByTheirObjectIdAndHasItsTenantInIt() throws NotLetIn {
    set = settings("oid", List.of("tid=our-tenant"), List.of());
    Map<String, Object> anna =
        Map.of("oid", "object-1", "tid", "our-tenant", "preferred_username", "anna@school.example");
    assertThat(signIn(anna).mark()).isEqualTo(signIn(anna).mark()).doesNotContain("object-1");
    assertThat(signIn(anna).secondStep()).as("it says nothing of it").isFalse();
    assertThat(
        signIn(Map.of("oid", "object-2", "tid", "our-tenant", "preferred_username", "anna@school.example")).mark())
        .as("the same name").isNotEqualTo(signIn(anna).mark());
    assertThat(refused(Map.of("oid", "object-1", "tid", "another"))).isEqualTo(Why.NOT_OURS);
    assertThat(refused(Map.of("tid", "our-tenant"))).as("no object id").isEqualTo(Why.NOT_PROVED);
  }

  @Test
  void googleSaysOfWhichDomainSomebodyIsAndOfPrivatePeopleNothing() throws NotLetIn {
    set = settings("sub", List.of("hd=school.example", "hd=other.example"), List.of());
    assertThat(signIn(SCHOOL).mark()).isNotEqualTo(signIn(SCHOOL).mark());
    assertThat(signIn(Map.of("hd", "other.example")).mark()).isNotBlank();
    assertThat(refused(Map.of("hd", "school.example.evil.example"))).isEqualTo(Why.NOT_OURS);
    assertThat(refused(Map.of("email", "anna@school.example"))).isEqualTo(Why.NOT_OURS);
  }

  @Test
  void careIdentitySaysHowSurelySomebodySignedIn() throws NotLetIn {
    set = settings("sub", List.of("id_assurance_level=3"),
        List.of("authentication_assurance_level=2", "authentication_assurance_level=3", "amr=N3_SMARTCARD"));
    assertThat(signIn(Map.of("id_assurance_level", "3", "authentication_assurance_level", "3")).secondStep()).isTrue();
    assertThat(signIn(Map.of("id_assurance_level", "3", "amr", List.of("N3_SMARTCARD"))).secondStep()).isTrue();
    assertThat(signIn(Map.of("id_assurance_level", 3, "authentication_assurance_level", "1")).secondStep()).isFalse();
    assertThat(refused(Map.of("id_assurance_level", "0"))).isEqualTo(Why.NOT_OURS);
  }

  @Test
  void whatIsAskedIsBoundToThisBrowserAndGoodOnce() throws NotLetIn {
    set = settings("sub", List.of(), List.of());
    OpenIdProvider provider = provider(Clock.systemUTC());
    Asked asked = provider.ask();
    URI address = provider.address(asked);
    assertThat(address.getQuery()).contains("prompt=login", "code_challenge_method=S256", "redirect_uri=" + ANSWER)
        .doesNotContain(asked.nonce(), asked.verifier());
    URI back = new BrowserAtAProvider().signIn(address, there.somebody(Map.of()));
    String code = BrowserAtAProvider.parameter("code", back);
    assertThat(why(provider, asked, code, "another state", "")).isEqualTo(Why.NOT_PROVED);
    assertThat(why(provider, asked, code, "", "")).isEqualTo(Why.NOT_PROVED);
    assertThat(why(provider, asked, code, asked.state(), "access_denied")).isEqualTo(Why.TURNED_BACK);
    assertThat(why(provider, asked, "", asked.state(), "")).isEqualTo(Why.NOT_PROVED);
    assertThat(provider.answered(asked, code, asked.state(), "")).isNotNull();
    assertThat(why(provider, asked, code, asked.state(), "")).as("the code a second time").isEqualTo(Why.NOT_PROVED);
  }

  @Test
  void aCodeThatSomebodyElseCaughtIsWorthNothingToThem() throws NotLetIn {
    set = settings("sub", List.of(), List.of());
    OpenIdProvider provider = provider(Clock.systemUTC());
    Asked victims = provider.ask();
    URI back = new BrowserAtAProvider().signIn(provider.address(victims), there.somebody(Map.of()));
    Asked own = provider.ask();
    assertThat(why(provider, new Asked(own.state(), victims.nonce(), own.verifier()),
        BrowserAtAProvider.parameter("code", back), own.state(), "")).isEqualTo(Why.NOT_PROVED);
  }

  @Test
  void aProviderThatIsAwayOrAnotherSaysSo() {
    set =
        new Settings.OpenidConnect("http://localhost:1", "x", "c", "s", null, null, List.of("openid"), "sub", List.of(),
            List.of(), "", "", null);
    assertThat(refused(Map.of())).isEqualTo(Why.AWAY);
    set = new Settings.OpenidConnect(there.issuer().replace("localhost", "127.0.0.1"), "x", "c", "s", null, null,
        List.of("openid"), "sub", List.of(), List.of(), "", "", null);
    assertThat(refused(Map.of())).as("it calls itself otherwise").isEqualTo(Why.AWAY);
  }
}
