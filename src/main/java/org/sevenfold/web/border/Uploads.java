package org.sevenfold.web.border;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.directory.PersonId;
import org.sevenfold.start.Settings;
import org.sevenfold.web.security.PersonInSession;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Files on their way in. They are held in memory and laid down nowhere, so it is counted how many are at once; and what
 * is too large is not read into it at all, but let run past, so that a browser comes to hear why.
 */
@Component
@Order(SecurityProperties.DEFAULT_FILTER_ORDER - 1)
class Uploads extends OncePerRequestFilter {

  private static final String FILES = "multipart/";
  private static final Pattern PAGES_OF_FILES = Pattern.compile("/concerns/[A-Za-z0-9-]+/files");
  /** Bytes: what is typed beside a file. */
  private static final long BESIDE = 64 * 1024;
  /** Bytes that are let run past. Whoever sends more is hung up on. */
  private static final long RUNS_PAST = 128L * 1024 * 1024;
  private static final int OF_A_PERSON = 3;
  private static final int AT_ONCE = 12;
  private static final String BUSY = """
      Many photos and files are being added at this moment. Nothing was changed. Go back and try again in a few seconds.
      """;
  private static final String TOO_LARGE = """
      This is too large. Nothing was changed. Go back and choose a smaller file.
      """;

  private final Places places = new Places(OF_A_PERSON, AT_ONCE);
  private final long most;

  Uploads(Settings settings) {
    this.most = mostOf(settings);
  }

  private static long mostOf(Settings settings) {
    return settings.files().largest().toBytes() + BESIDE;
  }

  /** Nothing of a file is ever laid down on a disk: what may come is what may be held in memory. */
  @Configuration
  static class InMemory {

    @Bean
    MultipartConfigElement multipart(Settings settings) {
      long most = mostOf(settings);
      return new MultipartConfigElement("", most, most, Math.toIntExact(most));
    }
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !Optional.ofNullable(request.getContentType()).orElse("").regionMatches(true, 0, FILES, 0, FILES.length());
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<PersonId> person = PersonInSession.id(request);
    if (person.isEmpty()) {
      chain.doFilter(request, response);
    } else if (request.getContentLengthLong() > most) {
      tooLarge(request, response);
    } else {
      inPlace(person.get(), request, response, chain);
    }
  }

  private void inPlace(PersonId person, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!places.take(person.value())) {
      BodyTime.leaveUnread(request, response);
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      PlainWords.answer(response, BUSY);
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      places.leave(person.value());
    }
  }

  private static void tooLarge(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (!hasRunPast(request)) {
      BodyTime.leaveUnread(request, response);
    }
    if (PAGES_OF_FILES.matcher(request.getRequestURI()).matches()) {
      response.sendRedirect(request.getRequestURI() + "?too-large");
    } else {
      response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      PlainWords.answer(response, TOO_LARGE);
    }
  }

  /** A browser reads no answer before it has sent everything. */
  private static boolean hasRunPast(HttpServletRequest request) throws IOException {
    if (request.getContentLengthLong() > RUNS_PAST) {
      return false;
    }
    byte[] some = new byte[64 * 1024];
    try (InputStream body = request.getInputStream()) {
      while (body.read(some) >= 0) {
        continue;
      }
    }
    return true;
  }
}
