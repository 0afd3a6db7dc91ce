package org.sevenfold.web.border;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.directory.PersonId;
import org.sevenfold.web.security.FormTokens;
import org.sevenfold.web.security.PersonInSession;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Strangers never have all threads: at least half of them are left for those who have signed in. Nobody is made to
 * wait here, because whoever waits holds a thread too. A stranger's body is read only where it can come to something.
 */
@Component
@Order(SecurityProperties.DEFAULT_FILTER_ORDER - 2)
class RequestsAtOnce extends OncePerRequestFilter {

  /** A whole school may sit behind one address. */
  private static final int OF_AN_ADDRESS = 40;
  /** Half of Tomcat's threads. */
  private static final int OF_STRANGERS = 100;
  private static final int OF_A_PERSON = 20;
  /** In bytes: a name, a password and what belongs to them. */
  private static final int LONGEST_OF_STRANGERS = 16 * 1024;
  private static final String BUSY = """
      Sevenfold is very busy at this moment. Nothing was changed. Go back and try again in a few seconds.
      If a child may be in danger, do not wait for this page: ring the police, or your safeguarding lead.
      """;

  private final Places strangers = new Places(OF_AN_ADDRESS, OF_STRANGERS);
  private final Places people = new Places(OF_A_PERSON, Integer.MAX_VALUE);

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<PersonId> person = PersonInSession.id(request);
    if (person.isPresent()) {
      inPlace(people, person.get().value(), request, response, chain);
    } else if (isTooLong(request)) {
      BodyTime.leaveUnread(request, response);
      response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    } else {
      if (!FormTokens.canBeIn(request)) {
        BodyTime.leaveUnread(request, response);
      }
      inPlace(strangers, request.getRemoteAddr(), request, response, chain);
    }
  }

  /** Of unknown length too: no page of ours sends that. */
  private static boolean isTooLong(HttpServletRequest request) {
    return request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null
        || request.getContentLengthLong() > LONGEST_OF_STRANGERS;
  }

  private static void inPlace(Places places, String sender, HttpServletRequest request, HttpServletResponse response,
      FilterChain chain) throws ServletException, IOException {
    if (!places.take(sender)) {
      BodyTime.leaveUnread(request, response);
      busy(response);
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      places.leave(sender);
    }
  }

  /** Without the pages, which would ask the database. */
  private static void busy(HttpServletResponse response) throws IOException {
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setHeader(HttpHeaders.RETRY_AFTER, "2");
    PlainWords.answer(response, BUSY);
  }
}
