package org.sevenfold.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sevenfold.ProductTest;
import org.sevenfold.TestPeople;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.signin.AuthenticatorKey;
import org.sevenfold.signin.Phone;
import org.sevenfold.signin.SecondFactors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever has a second step comes in by no door with the password alone, the engine's API and its pages included. */
class SecondFactorDoorsTest extends ProductTest {

  private static final String LOGIN = "/camunda/api/admin/auth/user/default/login/";
  private static final String TASKS = "/camunda/api/engine/engine/default/task";

  @Autowired
  Directory directory;
  @Autowired
  SecondFactors factors;
  @LocalServerPort
  int port;

  private TestPeople people;

  @BeforeEach
  void somePeople() {
    people = new TestPeople(directory);
  }

  @ParameterizedTest
  @EnumSource(names = {"SAFEGUARDING_LEAD", "ADMINISTRATOR"})
  void thePasswordOpensNeitherTheApiNorTasklistNorCockpit(Role role) {
    Person person = withAnApp(people.the(role));
    RestSession half = RestSession.of(person, port);
    assertThat(half.get("/task").statusCode()).isEqualTo(401);
    assertThat(half.post("/task", "{}").statusCode()).isEqualTo(401);
    for (String app : new String[] {"tasklist", "cockpit", "admin", "welcome"}) {
      assertThat(half.page("/camunda/app/" + app + "/default/").headers().firstValue("Location").orElse("")).as(app)
          .startsWith("/sign-in?to=");
      assertThat(half.send("POST", LOGIN + app, "username=" + person.userName() + "&password=open+sesame",
          "application/x-www-form-urlencoded").statusCode()).as(app).isEqualTo(401);
    }
    assertThat(half.send("GET", "/camunda/api/admin/auth/user/default", "", "text/plain").statusCode())
        .isEqualTo(401);
  }

  /** Nobody does, with a second step or without: there is one door. */
  @Test
  void nobodyComesByTheHeaderOfARequest() throws IOException, InterruptedException {
    for (Person person : new Person[] {people.lead(), withAnApp(people.secondLead())}) {
      String typed = person.userName() + ":" + TestPeople.PASSWORD;
      HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + TASKS))
          .header("Authorization",
              "Basic " + Base64.getEncoder().encodeToString(typed.getBytes(StandardCharsets.UTF_8)))
          .build();
      assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(401);
    }
  }

  private Person withAnApp(Person person) {
    AuthenticatorKey key = AuthenticatorKey.random();
    assertThat(factors.setUpApp(person, key, new Phone(key, clock).code())).isTrue();
    return person;
  }
}
