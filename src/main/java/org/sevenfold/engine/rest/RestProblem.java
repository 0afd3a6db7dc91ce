package org.sevenfold.engine.rest;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.directory.Person;
import org.sevenfold.engine.guard.Guard;
import org.sevenfold.engine.guard.RefusedByGuard;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Why a request was not done, as problem details (RFC 9457). Its type never changes and says what kind it is; its words
 * are ours and may change. What the engine would say of it is not repeated: it may hold what was sent.
 *
 * @param words for people
 */
record RestProblem(int status, String words) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TYPE = "urn:sevenfold:problem:";

  static RestProblem of(int status) {
    return new RestProblem(status, words(status));
  }

  /** @param first who was first; empty where nobody was, or nobody may know */
  static RestProblem of(RefusedByGuard refused, Optional<Person> first) {
    return new RestProblem(refused.refusal().reason().status(),
        refused.getMessage() + first.map(person -> ". " + person.name() + " has it").orElse(""));
  }

  private static String words(int status) {
    return switch (status) {
      case 401 -> "Sign in first.";
      case 403 -> Guard.NOT_ONE_OF_THE_THINGS;
      case 404 -> "There is nothing here for you.";
      case 409 -> "Somebody was first, or it is done already. Nothing was changed.";
      case 503 -> "Sevenfold is very busy at this moment. Nothing was changed. Try again in a few seconds.";
      default -> status < 500 ? "This is not a request that can be understood here. Nothing was changed."
          : "Something went wrong, and nothing was changed. It is not your fault.";
    };
  }

  private String type() {
    return TYPE + switch (status) {
      case 401 -> "sign-in-first";
      case 403 -> "not-allowed";
      case 404 -> "not-there";
      case 409 -> "done-already";
      case 503 -> "busy";
      default -> status < 500 ? "bad-request" : "our-fault";
    };
  }

  /** With what it says in a member of Camunda's as well: Tasklist and Cockpit show that. */
  void writeTo(HttpServletResponse response) throws IOException {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("type", type());
    members.put("title", HttpStatus.valueOf(status).getReasonPhrase());
    members.put("status", status);
    members.put("detail", words);
    members.put("message", words);
    response.setStatus(status);
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    byte[] body = JSON.writeValueAsBytes(members);
    response.setContentLength(body.length); // Camunda has set that of its own words already
    response.getOutputStream().write(body);
  }
}
