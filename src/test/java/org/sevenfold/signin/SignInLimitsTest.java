package org.sevenfold.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.ProductTest;
import org.sevenfold.TestPeople;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class SignInLimitsTest extends ProductTest {

  private static final int FOR_ONE = 10;
  private static final int FOR_AN_ADDRESS = 100;
  private static final int FOR_AN_ACCOUNT = 50;

  @Autowired
  SignInLimits limits;
  @Autowired
  KnownBrowsers browsers;
  @Autowired
  Directory directory;
  @Autowired
  JdbcClient jdbc;

  private Person nurse;
  private String school;
  private String browser;

  @BeforeEach
  void aNurseAtASchool() {
    nurse = new TestPeople(directory).raiser();
    school = "school " + UUID.randomUUID();
    browser = UUID.randomUUID().toString();
  }

  @Test
  void whoGuessesAtOneAccountWaitsAndTriesComeBackOneByOne() {
    assertThat(taken(30, at(school))).isEqualTo(FOR_ONE);
    clock.moveTo(clock.instant().plus(Duration.ofSeconds(89)));
    assertThat(limits.take(at(school))).isFalse();
    clock.moveTo(clock.instant().plus(Duration.ofSeconds(2)));
    assertThat(limits.take(at(school))).isTrue();
    assertThat(limits.take(at(school))).isFalse();
  }

  @Test
  void whoeverKnowsTheirPasswordNeverWaits() {
    IntStream.range(0, 120).forEach(time -> {
      assertThat(limits.take(at(school))).isTrue();
      limits.giveBack(at(school));
    });
  }

  @Test
  void guessesFromEverywhereAtOneAccountWaitToo() {
    long taken = IntStream.range(0, 60).filter(one -> limits.take(at("address " + one + school))).count();
    assertThat(taken).isEqualTo(FOR_AN_ACCOUNT);
  }

  @Test
  void oneAddressThatTriesEveryNameWaitsToo() {
    long taken = IntStream.range(0, 110).filter(one -> limits.take(new SignInTry("name" + one, school, ""))).count();
    assertThat(taken).isEqualTo(FOR_AN_ADDRESS);
  }

  @Test
  void nobodyKeepsAColleagueOutOfTheirOwnBrowser() {
    browsers.remember(nurse.id(), browser);
    taken(30, at(school));
    IntStream.range(0, 110).forEach(one -> limits.take(new SignInTry("name" + one, school, "")));
    assertThat(limits.take(own())).isTrue();
  }

  @Test
  void inTheirOwnBrowserNobodyGuessesWithoutEndEither() {
    browsers.remember(nurse.id(), browser);
    assertThat(taken(30, own())).isEqualTo(FOR_ONE);
  }

  @Test
  void aSecretOfAnotherBrowserOrOfAnotherPersonOpensNoTriesOfItsOwn() {
    Person other = new TestPeople(directory).raiser();
    browsers.remember(other.id(), browser);
    taken(30, at(school));
    assertThat(limits.take(own())).isFalse();
    assertThat(limits.take(new SignInTry(nurse.userName(), school, "made up"))).isFalse();
  }

  @Test
  void aBrowserThatWasNotUsedForLongIsForgotten() {
    browsers.remember(nurse.id(), browser);
    clock.moveTo(clock.instant().plus(KnownBrowsers.KEPT));
    taken(30, at(school));
    assertThat(limits.take(own())).isFalse();
    browsers.remember(nurse.id(), "another");
    assertThat(jdbc.sql("select count(*) from known_browser where person = ?").param(nurse.id().value())
        .query(Long.class).single()).isOne();
  }

  @Test
  void anyCaseOfTheNameIsTheSameAccount() {
    taken(30, at(school));
    assertThat(limits.take(new SignInTry(" " + nurse.userName().toUpperCase() + "\u200b", school, ""))).isFalse();
  }

  @Test
  void whatSaysNothingAnyMoreGoesAndHoldsNeitherNameNorAddress() {
    taken(3, at(school));
    assertThat(jdbc.sql("select string_agg(t::text, ' ') from sign_in_tries t").query(String.class).single())
        .doesNotContain(nurse.userName(), school);
    String account = Digest.of("account", nurse.userName());
    limits.clean();
    assertThat(rows(account)).isOne();
    // what is over is over by the time of the machine, which no test moves
    jdbc.sql("update sign_in_tries set expires_at = 0 where id = ?").param(account).update();
    limits.clean();
    assertThat(rows(account)).isZero();
  }

  private long rows(String id) {
    return jdbc.sql("select count(*) from sign_in_tries where id = ?").param(id).query(Long.class).single();
  }

  private long taken(int times, SignInTry tried) {
    return IntStream.range(0, times).filter(time -> limits.take(tried)).count();
  }

  private SignInTry at(String address) {
    return new SignInTry(nurse.userName(), address, "");
  }

  private SignInTry own() {
    return new SignInTry(nurse.userName(), school, browser);
  }
}
