package org.sevenfold.web.border;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class PlainHttpCheckTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "server.address=127.0.0.1", "server.address=localhost", "server.address=::1",
      "server.address=0.0.0.0 sevenfold.address=https://seven.example sevenfold.web.proxies=10.0.0.5",
      "server.address=0.0.0.0 sevenfold.address=https://seven.example server.ssl.bundle=ours",
      "sevenfold.address=https://seven.example sevenfold.web.proxies=127.0.0.1",
      "server.address=0.0.0.0 sevenfold.web.plain-http=true",
      "sevenfold.address=http://seven.example sevenfold.web.plain-http=true", "sevenfold.address=our%house"})
  void startsWhereNobodyCanListenOrSomebodySaidThatItIsAllRight(String settings) {
    assertThat(new PlainHttpCheck().faults(environment(settings))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"server.address=0.0.0.0", "server.address=10.0.0.7",
      "server.address=0.0.0.0 sevenfold.address=https://seven.example", "sevenfold.address=http://seven.example",
      "sevenfold.address=http://seven.example sevenfold.web.proxies=127.0.0.1",
      "server.address=0.0.0.0 sevenfold.web.plain-http=false"})
  void doesNotStartWherePasswordsWouldTravelInClear(String settings) {
    assertThat(new PlainHttpCheck().faults(environment(settings))).singleElement().asString()
        .contains("sevenfold.web.plain-http", "sevenfold.web.proxies");
  }

  private static MockEnvironment environment(String settings) {
    MockEnvironment environment = new MockEnvironment();
    Stream.of(settings.split(" ")).filter(one -> !one.isEmpty())
        .map(one -> one.split("=")).forEach(pair -> environment.setProperty(pair[0], pair[1]));
    return environment;
  }
}
