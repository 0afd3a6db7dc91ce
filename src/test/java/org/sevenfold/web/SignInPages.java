package org.sevenfold.web;

import static org.sevenfold.web.FormToken.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

import org.sevenfold.TestPeople;
import org.sevenfold.directory.Person;
import org.sevenfold.signin.Phone;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MvcResult;

/** Somebody at the door, with a password, a phone and a list of recovery codes, in one session after the other. */
abstract class SignInPages extends PageTest {

  private static final Random RANDOM = new Random();

  /** Of each test's own: the tries of one address are shared by all who come from there. */
  private final String from = "2001:db8::" + Integer.toHexString(RANDOM.nextInt(0xffff)) + ":"
      + Integer.toHexString(RANDOM.nextInt(0xffff));

  Person me;
  MockHttpSession session;
  Phone phone;
  List<String> recovery;

  Phone setUp() throws Exception {
    send("/account/app", Map.of("known", TestPeople.PASSWORD));
    Phone shown = shown(open("/account/app"));
    recovery = codes(send("/account/app/code", Map.of("code", shown.code())));
    return shown;
  }

  Phone shown(MockHttpServletResponse page) throws Exception {
    return Phone.typed(page.getContentAsString().replaceAll("(?s).*seven-key\">([^<]+)<.*", "$1"), clock);
  }

  static List<String> codes(MockHttpServletResponse page) throws Exception {
    return Pattern.compile("<code class=\"seven-key\">([^<]+)<").matcher(page.getContentAsString()).results()
        .map(code -> code.group(1)).toList();
  }

  void signInWhole() throws Exception {
    withPassword();
    withCode(phone.code());
  }

  String withPassword() throws Exception {
    session = new MockHttpSession();
    return send("/sign-in", Map.of("user_name", me.userName(), "password", TestPeople.PASSWORD)).getRedirectedUrl();
  }

  MockHttpServletResponse withCode(String code) throws Exception {
    return send("/sign-in/second-step", Map.of("code", code));
  }

  MockHttpServletResponse open(String address) throws Exception {
    return pages.perform(get(address).session(session)).andReturn().getResponse();
  }

  MockHttpServletResponse send(String address, Map<String, String> typed) throws Exception {
    var request = post(address).session(session).with(csrf()).with(sent -> {
      sent.setRemoteAddr(from);
      return sent;
    });
    typed.forEach(request::param);
    MvcResult answer = pages.perform(request).andReturn();
    session = (MockHttpSession) answer.getRequest().getSession();
    return answer.getResponse();
  }
}
