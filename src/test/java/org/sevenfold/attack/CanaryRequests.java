package org.sevenfold.attack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.reflect.Parameter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/**
 * All requests to one page in which one part holds the canary and everything else is as the page would have it: so that
 * what comes after that part is reached as well.
 *
 * @param known what stands in the places of addresses, by how the address begins there
 * @param asked the names of questions, for a page that takes whatever is asked
 * @param token of the page that they seem to come from
 */
record CanaryRequests(String canary, Map<String, String> known, List<String> asked, String token) {

  private static final Pattern HOLE = Pattern.compile("\\{[^}]*}");
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String PARTS = "multipart/form-data; boundary=zz";
  /** By any of these a request may be answered in another way: each is sent by itself. */
  private static final List<String> TELLING = List.of("Accept", "Content-Type", "If-Modified-Since", "Range");
  private static final List<String> OTHERS = List.of("Accept-Charset", "Authorization", "Accept-Encoding",
      "Accept-Language",
      "Cache-Control", "Content-Language", "Forwarded", "From", "If-Match", "If-None-Match", "Origin", "Referer",
      "Sec-Fetch-Site", "TE", "User-Agent", "X-CSRF-TOKEN", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Prefix",
      "X-Forwarded-Proto", "X-HTTP-Method-Override", "X-Requested-With", "X-XSRF-TOKEN");

  List<RawRequest> of(RequestMappingInfo mapping, HandlerMethod page) {
    List<RawRequest> requests = new ArrayList<>();
    mapping.getMethodsCondition().getMethods().forEach(method -> mapping.getPatternValues().forEach(path -> {
      Map<String, String> fitting = fitting(page);
      String there = filled(path);
      inThePath(path).forEach(address -> requests.add(request(method.name(), address, fitting)));
      fitting.keySet().forEach(name -> requests.add(request(method.name(), there, with(fitting, name, canary))));
      requests.add(request(method.name(), there, with(fitting, canary, canary)));
      TELLING.forEach(name -> requests.add(request(method.name(), there, fitting, Map.of(name, canary))));
      requests.add(request(method.name(), there, fitting, others()));
      if (takesAFile(page)) {
        requests.add(file(there));
      }
    }));
    return requests;
  }

  private Map<String, String> others() {
    return OTHERS.stream().collect(Collectors.toMap(name -> name, name -> canary));
  }

  private Stream<String> inThePath(String path) {
    List<String> addresses = new ArrayList<>(List.of(filled(path) + "/" + canary));
    Matcher hole = HOLE.matcher(path);
    while (hole.find()) {
      addresses.add(filled(path.substring(0, hole.start())) + canary + filled(path.substring(hole.end())));
    }
    return addresses.stream();
  }

  private String filled(String path) {
    return HOLE.matcher(path).replaceAll(hole -> known.entrySet().stream()
        .filter(one -> path.startsWith(one.getKey())).map(Map.Entry::getValue).findFirst().orElse("1"));
  }

  /** A value that will do for each name that the page reads. */
  private Map<String, String> fitting(HandlerMethod page) {
    Map<String, String> fitting = new TreeMap<>();
    Arrays.stream(page.getMethod().getParameters()).filter(one -> !one.isAnnotationPresent(PathVariable.class))
        .forEach(one -> fitting.putAll(fitting(one)));
    return fitting;
  }

  private Map<String, String> fitting(Parameter one) {
    if (one.getType().isRecord()) {
      return Arrays.stream(one.getType().getRecordComponents())
          .collect(Collectors.toMap(part -> part.getName(), part -> fitting(part.getType())));
    }
    if (MultiValueMap.class.isAssignableFrom(one.getType())) {
      return asked.stream().collect(Collectors.toMap(name -> name, name -> ""));
    }
    return one.isAnnotationPresent(RequestParam.class) ? Map.of(one.getName(), fitting(one.getType())) : Map.of();
  }

  private static String fitting(Class<?> type) {
    if (type.isEnum()) {
      return type.getEnumConstants()[0].toString();
    }
    return type == boolean.class ? "true" : type == LocalDate.class ? "2026-11-16" : "1";
  }

  private static boolean takesAFile(HandlerMethod page) {
    return Arrays.stream(page.getMethod().getParameterTypes()).anyMatch(MultipartFile.class::isAssignableFrom);
  }

  private static Map<String, String> with(Map<String, String> some, String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(some);
    more.put(name, value);
    return more;
  }

  private RawRequest request(String method, String path, Map<String, String> parameters) {
    return request(method, path, parameters, Map.of());
  }

  private RawRequest request(String method, String path, Map<String, String> parameters, Map<String, String> headers) {
    String pairs = parameters.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue())
        .collect(Collectors.joining("&"));
    if (method.equals("GET")) {
      return new RawRequest(method, path + (pairs.isEmpty() ? "" : "?" + pairs), headers, new byte[0]);
    }
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.putIfAbsent("Content-Type", FORM);
    return new RawRequest(method, path, all, ("_csrf=" + token + "&" + pairs).getBytes(UTF_8));
  }

  private RawRequest file(String path) {
    String part = "--zz\r\nContent-Disposition: form-data; name=\"";
    return new RawRequest("POST", path, Map.of("Content-Type", PARTS), (part + "_csrf\"\r\n\r\n" + token + "\r\n" + part
        + "file\"; filename=\"" + canary + ".csv\"\r\nContent-Type: text/" + canary + "\r\n\r\n" + canary + ";" + canary
        + "\r\n" + canary + "\r\n--zz--\r\n").getBytes(UTF_8));
  }
}
