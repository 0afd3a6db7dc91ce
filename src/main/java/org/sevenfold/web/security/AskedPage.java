package org.sevenfold.web.security;

import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/**
 * The page of ours that somebody asked for before they had signed in: where a mail's link led to. It stands in the
 * address and in the form of that one sign-in page and is kept nowhere else, so that it is gone with the page. Whoever
 * may not see it is answered there as ever.
 */
public final class AskedPage {

  private static final String PARAMETER = "to";
  private static final int LONGEST = 200;
  /** With this, a page shows what its person had typed there when their session was over. */
  private static final String KEPT = "?kept";
  /** A path of ours: no host can be written with these letters, and no other way of saying one. */
  private static final Pattern PATH = Pattern.compile("(?:/[A-Za-z0-9_-]+)+/?(?:\\?kept)?");

  private AskedPage() {
  }

  /** As the sign-in page was told, where it is a path that one of our own links could have. */
  public static Optional<String> of(HttpServletRequest request) {
    return Optional.ofNullable(request.getParameter(PARAMETER)).filter(AskedPage::isOurs);
  }

  /** Whether what they had typed there stands in it again. */
  public static boolean isKept(String asked) {
    return asked.endsWith(KEPT);
  }

  /** The address of the sign-in page that goes on from a page with what was typed there. */
  static String withWhatWasTyped(String page, String signIn) {
    return with(page + KEPT, signIn);
  }

  /** The address of the sign-in page that goes on from what this request asks for. */
  static String askedBy(HttpServletRequest request, String signIn) {
    String path = path(request);
    return HttpMethod.GET.matches(request.getMethod()) && isForAPage(request) && isOurs(path)
        ? with(path, signIn) : signIn;
  }

  /** The address of the sign-in page that goes on from the one that sent this request. */
  static String keptIn(String signIn, HttpServletRequest request) {
    return of(request).map(path -> with(path, signIn)).orElse(signIn);
  }

  /** What a request asks for, as our links say it. */
  public static String path(HttpServletRequest request) {
    return request.getRequestURI().substring(request.getContextPath().length());
  }

  private static String with(String path, String signIn) {
    return signIn + (signIn.contains("?") ? "&" : "?") + PARAMETER + "=" + path;
  }

  /** Whether a browser asked, because a person pressed something, and not a script of a page. */
  static boolean isForAPage(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT)).orElse("").contains(MediaType.TEXT_HTML_VALUE);
  }

  private static boolean isOurs(String path) {
    return path.length() <= LONGEST && PATH.matcher(path).matches();
  }
}
