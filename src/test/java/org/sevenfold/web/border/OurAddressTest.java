package org.sevenfold.web.border;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import jakarta.servlet.ServletException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sevenfold.TestSettings;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class OurAddressTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
      ADDRESS                | ASKED | BY               | ANSWER
      https://seven.example  | https | seven.example    | 200
      https://seven.example  | https | Seven.Example    | 200
      https://seven.example  | http  | seven.example    | 400
      https://seven.example  | https | evil.example     | 400
      https://seven.example  | https | localhost        | 400
      https://seven.example  | https | x.seven.example  | 400
      https://seven.example  | https | seven.example.   | 400
      http://seven.example   | http  | seven.example    | 200
      http://seven.example   | http  | 127.0.0.1        | 400
      http://localhost:8080  | http  | localhost        | 200
      http://localhost:8080  | http  | 127.0.0.1        | 200
      http://localhost:8080  | http  | [::1]            | 200
      http://localhost:8080  | http  | rebound.example  | 400
      """)
  void answersByItsOwnNameAndByHttpsWhereItIsReachedByHttps(String address, String scheme, String name, int answer)
      throws ServletException, IOException {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/concerns");
    request.setServerName(name);
    request.setScheme(scheme);
    request.setSecure(scheme.equals("https"));
    MockHttpServletResponse response = new MockHttpServletResponse();
    MockFilterChain next = new MockFilterChain();
    new OurAddress(TestSettings.reachedAt(address)).doFilter(request, response, next);
    assertThat(response.getStatus()).isEqualTo(answer);
    assertThat(next.getRequest() != null).isEqualTo(answer == 200);
    assertThat(response.getContentAsString()).doesNotContain(name);
    assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo(answer == 200 ? null : "nosniff");
    assertThat(response.getHeader("Cache-Control")).isEqualTo(answer == 200 ? null : "no-store");
  }
}
