package org.sevenfold.web;

import static org.sevenfold.web.FormToken.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.webAppContextSetup;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.sevenfold.ProductTest;
import org.sevenfold.TestPeople;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.form.Field;
import org.sevenfold.policy.Vocabulary;
import org.sevenfold.replay.Walk;
import org.sevenfold.web.security.PersonInSession;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.WorkList;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.WebApplicationContext;

/** A test of pages as a browser gets them, behind the real doors, for people of an agency of its own. */
public abstract class PageTest extends ProductTest {

  @Autowired
  protected Directory directory;
  @Autowired
  protected CaseWork cases;
  @Autowired
  protected WorkList work;

  protected TestPeople people;
  protected MockMvc pages;
  protected Walk walk;

  @BeforeEach
  void openThePages(@Autowired WebApplicationContext context, @Autowired Vocabulary vocabulary,
      @Autowired Clock time) {
    pages = webAppContextSetup(context).apply(springSecurity()).build();
    people = new TestPeople(directory);
    walk = new Walk(cases, work, vocabulary, directory, time);
  }

  /** A live session of somebody: it holds what theirs would hold after they have signed in. */
  protected static RequestPostProcessor signedIn(Person person) {
    return request -> {
      request.getSession().setAttribute(PersonInSession.SIGNED_IN, person.id().value());
      return request;
    };
  }

  protected MvcResult open(Person person, String address) throws Exception {
    return pages.perform(get(address).with(signedIn(person))).andReturn();
  }

  protected int status(Person person, String address) throws Exception {
    return open(person, address).getResponse().getStatus();
  }

  protected String text(Person person, String address) throws Exception {
    return open(person, address).getResponse().getContentAsString();
  }

  protected MvcResult send(Person person, String address, Map<String, String> typed) throws Exception {
    MockHttpServletRequestBuilder request = post(address).with(signedIn(person)).with(csrf());
    typed.forEach(request::param);
    return pages.perform(request).andReturn();
  }

  /** A page of questions, answered and sent as a browser sends it. */
  protected MockHttpServletResponse sendAnswers(Person person, OpenTask task, Map<String, Object> answers)
      throws Exception {
    MockHttpServletRequestBuilder request = post("/tasks/" + task.id()).with(signedIn(person)).with(csrf());
    answers.forEach((key, answer) -> {
      if (cases.form(task).field(key).filter(field -> field.type() == Field.Type.DATE).isPresent()) {
        String[] day = answer.toString().split("-");
        request.param(key + "-day", day[2]).param(key + "-month", day[1]).param(key + "-year", day[0]);
      } else {
        request.param(key, answer instanceof List<?> several
            ? several.stream().map(Object::toString).toArray(String[]::new)
            : new String[] {answer.toString()});
      }
    });
    return pages.perform(request).andReturn().getResponse();
  }

  /** The same with one question to which there are several answers. */
  protected MvcResult sendAll(Person person, String address, Map<String, String> typed, String key,
      List<String> several)
      throws Exception {
    MockHttpServletRequestBuilder request = post(address).with(signedIn(person)).with(csrf());
    typed.forEach(request::param);
    return pages.perform(request.param(key, several.toArray(String[]::new))).andReturn();
  }
}
