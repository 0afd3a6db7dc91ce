package org.sevenfold.web.border;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** An answer from the border, given before there is a page: words that no browser takes for anything else or keeps. */
final class PlainWords {

  private PlainWords() {
  }

  static void answer(HttpServletResponse response, String words) throws IOException {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setContentType(MediaType.TEXT_PLAIN_VALUE);
    response.getWriter().write(words);
  }
}
