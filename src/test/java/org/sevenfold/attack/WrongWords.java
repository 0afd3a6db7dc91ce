package org.sevenfold.attack;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What no page sends: values that some reader somewhere has stumbled over. */
final class WrongWords {

  /** Stands in every one of them, so that a log that repeats one is found out. */
  static final String MARK = "zq7typed";

  private static final int LONG = 40_000;
  private static final int DEEP = 2_000;
  private static final int HUGE = 1_200_000;

  private static final List<String> VALUES = Stream
      .of("", "\u0000", "\ud83d\ude00", "\u202e", "\u200b", "\r\nSet-Cookie: a=b",
          "' or '1'='1", "'; drop table concern; --", "%", "_", "%00", "${7*7}", "#{1+1}", "${jndi:ldap://localhost/a}",
          "<script>alert(1)</script>", "../../etc/passwd", "..\\..\\", "-1", "0", "9223372036854775808", "1e999", "NaN",
          "true", "null", "undefined", "[]", "{}", "2026-02-30", "9999-99-99", "2026-11-17T10:00:00.000+0000",
          "=HYPERLINK(1)", "x".repeat(LONG), "file:///etc/passwd", "http://localhost:1/", "*", "any")
      .map(value -> value.isEmpty() ? value : value + MARK).toList();
  private static final List<String> BARE = List.of("", "-1", "0", "2147483648", "true", "false", "null", "NaN", "on",
      "2026-11-17", "asc", "desc", "json", "\u0000", "%", "*");
  private static final List<String> NOT_JSON = List.of("", "{", "[", "\"", "nul", "{} {}", "{\"a\":1,\"a\":2}", "7",
      "[[[]]]", "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
      "{\"a\":".repeat(DEEP), "[".repeat(DEEP) + "]".repeat(DEEP), "\u0000", "{\"__proto__\": {}}",
      "{\"value\":" + "9".repeat(DEEP) + "}", "_csrf=" + "x".repeat(HUGE));
  private static final List<String> TYPES = List.of("application/json", "application/x-www-form-urlencoded",
      "text/plain", "multipart/form-data", "multipart/form-data; boundary=zq", "application/xml",
      "application/hal+json",
      "application/json; charset=zq", "application/octet-stream", "*/*", "zq", "application/x-java-serialized-object");
  private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS",
      "TRACE", "PROPFIND", "get", "ZQ");
  private static final List<List<String>> HEADERS = List.of(List.of("X-HTTP-Method-Override", "DELETE"),
      List.of("X-Method-Override", "PUT"), List.of("X-Original-URL", "/people"), List.of("X-Rewrite-URL", "/people"),
      List.of("X-Forwarded-For", "127.0.0.1"), List.of("X-Forwarded-Prefix", "/../.."),
      List.of("X-Forwarded-Host", "evil.example"), List.of("Origin", "http://evil.example"), List.of("Origin", "null"),
      List.of("Host", "evil.example"), List.of("Host", "a b"), List.of("Cookie", "sevenfold-session=zq; XSRF-TOKEN=zq"),
      List.of("Authorization", "Basic YWRtaW46YWRtaW4="), List.of("Authorization", "Basic zq"),
      List.of("Accept", "zq/zq"), List.of("Accept", "application/xml"), List.of("Accept", "a"),
      List.of("Accept", "application/hal+json"), List.of("Accept-Language", "x".repeat(3000)),
      List.of("Range", "bytes=0-,0-,0-"), List.of("Range", "bytes=9-1"), List.of("If-Modified-Since", "never"),
      List.of("If-None-Match", "*"), List.of("Expect", "100-continue"),
      List.of("Content-Encoding", "gzip"), List.of("Upgrade", "websocket"), List.of("TE", "trailers"));
  private static final List<String> PATHS = List.of("%s/", "%s//", "/%s", "%s;a=b", "%s;jsessionid=zq", "%s%%00",
      "%s%%2f..", "%s/..;/", "%s/%%2e%%2e/", "%s.json", "%s%%zz", "%s?%%zz=%%", "%s#a", "http://evil.example%s",
      "%s\\..", "%s%%0d%%0a", "/.%s", "%s%%25%%32%%65", "%s \t", "%s\u00e9", "%s/*", "%s?a=b?c=d&&=&=x", "%s%%ff%%fe",
      "*", "", "%s|", "%s/{id}", "%s?_method=DELETE");

  private WrongWords() {
  }

  static String value(Chance chance) {
    return chance.one(chance.of(0.7) ? VALUES : BARE);
  }

  static String noJson(Chance chance) {
    return chance.one(NOT_JSON);
  }

  static String type(Chance chance) {
    return chance.one(TYPES);
  }

  static String method(Chance chance) {
    return chance.one(METHODS);
  }

  static List<String> header(Chance chance) {
    return chance.one(HEADERS);
  }

  /** The address written in a way that may be read as another. */
  static String path(String plain, Chance chance) {
    String wrong = chance.one(PATHS);
    return chance.of(0.1) ? plain.toUpperCase(Locale.ROOT) : wrong.formatted(plain);
  }
}
