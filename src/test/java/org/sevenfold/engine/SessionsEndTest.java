package org.sevenfold.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sevenfold.TestAdministrator;
import org.sevenfold.TestPeople;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.account.OwnAccount;
import org.sevenfold.record.PeopleRecord;
import org.sevenfold.session.LiveSessions;
import org.sevenfold.work.StaffChange;
import org.sevenfold.work.Staffing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Live sessions end at once, on our pages and by REST, whoever ended them and wherever they are. */
class SessionsEndTest extends EngineTest {

  @LocalServerPort
  int port;
  @Autowired
  Staffing staffing;
  @Autowired
  OwnAccount account;
  @Autowired
  PeopleRecord record;

  private Person lead;
  private TestAdministrator administrator;
  private RestSession desk;
  private RestSession phone;

  @BeforeEach
  void aLeadIsSignedInTwice() {
    lead = new TestPeople(directory).lead();
    administrator = new TestAdministrator(staffing, directory);
    desk = RestSession.of(lead, port);
    phone = RestSession.of(lead, port);
    assertThat(Stream.of(desk, phone)).allMatch(SessionsEndTest::isIn);
  }

  static Stream<Consumer<SessionsEndTest>> whatEndsThem() {
    return Stream.of(
        test -> test.administrator.make(new StaffChange.SignedOut(test.lead.id())),
        test -> test.administrator.make(new StaffChange.NewCode(test.lead.id(), true)),
        test -> test.administrator.make(new StaffChange.NewCode(test.lead.id(), false)),
        test -> test.account.signOutEverywhere(test.lead),
        test -> test.account.password(test.lead, "lantern otter gravel", ""),
        test -> test.jdbc.sql("update person set sessions_ended = sessions_ended + 1 where id = ?")
            .param(test.lead.id().value()).update(),
        test -> {
          test.administrator.leave(test.lead);
          test.administrator.comeBack(test.lead);
        });
  }

  @ParameterizedTest
  @MethodSource("whatEndsThem")
  void everySessionIsOverAtItsNextRequest(Consumer<SessionsEndTest> act) {
    act.accept(this);
    assertThat(desk.get("/task").statusCode()).as("REST").isEqualTo(401);
    assertThat(phone.send("GET", "/tasks", "", "text/plain").headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in?ended"));
    assertThat(Stream.of(desk, phone)).noneMatch(SessionsEndTest::isIn);
  }

  @Test
  void theirRowsAreGoneAtOnce() {
    administrator.make(new StaffChange.SignedOut(lead.id()));
    assertThat(rows()).isZero();
  }

  @Test
  void ofSeveralOneIsEndedAndItIsOnRecord() {
    phone.page("/account"); // whatever order the database finds their rows in: see StoredSessions
    String page = desk.page("/account").body();
    List<String> others = Pattern.compile("name=\"session\" value=\"(\\w+)\"").matcher(page).results()
        .map(found -> found.group(1)).toList();
    assertThat(page).contains("Where you are signed in", "A browser", "This one", "17 November 2026")
        .doesNotContain(phone.id(), desk.id());
    assertThat(others).hasSize(1);
    desk.form("/account", "/account/sessions/end", "session=" + others.get(0));
    assertThat(isIn(desk)).isTrue();
    assertThat(isIn(phone)).isFalse();
    assertThat(rows()).isEqualTo(1);
    assertThat(record.about(lead.id()).get(0).changes())
        .containsExactly(new PeopleRecord.Change("sessions", "", "signed out of A browser"));
  }

  @Test
  void nobodyEndsTheSessionOfSomebodyElse() {
    RestSession others = RestSession.of(new TestPeople(directory).lead(), port);
    others.form("/account", "/account/sessions/end", "session=" + LiveSessions.key(desk.id()));
    assertThat(isIn(desk)).isTrue();
  }

  @Test
  void whoeverWasSignedOutSignsInAgain() {
    administrator.make(new StaffChange.SignedOut(lead.id()));
    assertThat(isIn(RestSession.of(lead, port))).isTrue();
  }

  @Test
  void nobodyElseIsSignedOut() {
    Person other = new TestPeople(directory).lead();
    RestSession others = RestSession.of(other, port);
    administrator.make(new StaffChange.SignedOut(lead.id()));
    assertThat(isIn(others)).isTrue();
  }

  private long rows() {
    return jdbc.sql("select count(*) from spring_session where principal_name = ?").param(lead.id().value())
        .query(Long.class).single();
  }

  private static boolean isIn(RestSession session) {
    return session.send("GET", "/tasks", "", "text/plain").statusCode() == 200
        && session.get("/task").statusCode() == 200;
  }
}
