package org.sevenfold.web.border;

import java.io.IOException;
import java.net.URI;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.start.Settings;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Who is asked by another name, or in clear where people reach it by https, does not answer: no stranger's name gets
 * into a link, and no cookie goes out that could be listened to.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OurAddress extends OncePerRequestFilter {

  private static final Set<String> OF_THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  private final URI address;

  OurAddress(Settings settings) {
    this.address = URI.create(settings.address());
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!isOurs(request.getServerName())) {
      refuse(response, "Sevenfold is not reached by this name. Whoever runs it says by which: sevenfold.address.");
    } else if (isHttps(address) && !request.isSecure()) {
      refuse(response, "Sevenfold is reached by https. Whoever runs it says which proxy speaks it in front, and the"
          + " proxy says X-Forwarded-Proto: sevenfold.web.proxies.");
    } else {
      chain.doFilter(request, response);
    }
  }

  /** This machine has several names, and a demo is reached by any of them. */
  private boolean isOurs(String name) {
    return name.equalsIgnoreCase(address.getHost()) || isOfThisMachine(address) && OF_THIS_MACHINE.contains(name);
  }

  static boolean isOfThisMachine(URI address) {
    return address.getHost() != null && OF_THIS_MACHINE.contains(address.getHost());
  }

  static boolean isHttps(URI address) {
    return "https".equalsIgnoreCase(address.getScheme());
  }

  private static void refuse(HttpServletResponse response, String words) throws IOException {
    response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    PlainWords.answer(response, words + "\n");
  }
}
