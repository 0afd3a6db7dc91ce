package org.sevenfold.attack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.sevenfold.attack.Openings.Opening;
import org.sevenfold.form.Field;
import org.sevenfold.work.CaseMessage;

/** Makes one request after the other by chance: mostly right but for one or two things, seldom wrong altogether. */
final class Attacks {

  private static final Pattern HOLE = Pattern.compile("\\{[^}]*}");
  private static final int MOST_PARAMETERS = 5;
  private static final int MANY = 400;
  private static final List<String> CHANGES =
      Stream.concat(Stream.of(CaseMessage.values()).map(Enum::name), Stream.of("zq", "")).toList();

  private static final Pattern TASK = Pattern.compile("/tasks?/([^/]+)(/complete|/submit-form)?");

  private final Openings openings;
  private final UnaryOperator<String> formOfTask;
  private final Chance chance;
  private final Answers answers;

  /** @param formOfTask the id of the form that a task asks, or nothing where there is no such task */
  Attacks(Openings openings, UnaryOperator<String> formOfTask, Chance chance) {
    this.openings = openings;
    this.formOfTask = formOfTask;
    this.chance = chance;
    this.answers = new Answers(chance);
  }

  /** @param ids of what there is, theirs or not */
  RawRequest next(Attacker attacker, Ids ids) {
    Opening opening = chance.one(chance.of(0.4) ? openings.ours() : openings.all());
    String method = chance.of(0.9) ? opening.method() : WrongWords.method(chance);
    String path = filled(opening.path(), ids);
    String address = chance.of(0.85) ? path + query(ids) : WrongWords.path(path, chance);
    byte[] body = opening.method().equals("GET") && chance.of(0.9) ? new byte[0]
        : body(opening, path, attacker, ids).getBytes(UTF_8);
    return new RawRequest(method, address, headers(opening, attacker), body);
  }

  private String filled(String path, Ids ids) {
    return HOLE.matcher(path).replaceAll(hole -> Matcher.quoteReplacement(
        encoded(chance.of(0.9) ? ids.after(path.substring(0, hole.start()), chance) : WrongWords.value(chance))));
  }

  private String query(Ids ids) {
    return chance.of(0.6) ? "" : "?" + pairs(1 + chance.below(MOST_PARAMETERS), ids);
  }

  private String pairs(int count, Ids ids) {
    return IntStream.range(0, count).mapToObj(any -> encoded(name()) + "=" + encoded(value(ids)))
        .collect(Collectors.joining("&"));
  }

  private String name() {
    if (chance.of(0.05)) {
      return WrongWords.value(chance);
    }
    if (chance.of(0.9)) {
      return chance.one(openings.names());
    }
    return chance.one(openings.names()) + chance.one(List.of("-day", "-month", "-year", "[]", "-day-day"));
  }

  private String value(Ids ids) {
    return chance.of(0.5) ? ids.any(chance) : WrongWords.value(chance);
  }

  private Map<String, String> headers(Opening opening, Attacker attacker) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", chance.of(0.1) ? WrongWords.type(chance)
        : opening.isCamundas() ? "application/json" : "application/x-www-form-urlencoded");
    if (opening.isCamundas() && chance.of(0.97)) {
      headers.put("X-XSRF-TOKEN", attacker.camundasToken());
    }
    if (chance.of(0.1)) {
      List<String> wrong = WrongWords.header(chance);
      headers.put(wrong.get(0), wrong.get(1));
    }
    return headers;
  }

  private String body(Opening opening, String path, Attacker attacker, Ids ids) {
    if (chance.of(0.08)) {
      return WrongWords.noJson(chance);
    }
    List<Field> form = form(path);
    if (opening.isCamundas()) {
      return form.isEmpty() ? json(2, ids) : answers.ofTasklist(form, Attacks::quoted);
    }
    String token = chance.of(0.93) ? "_csrf=" + encoded(attacker.token()) + "&" : "";
    String typed = answers.ofPage(form).stream().map(Answers::split)
        .map(pair -> encoded(pair.getKey()) + "=" + encoded(pair.getValue())).collect(Collectors.joining("&"));
    return token + typed + (form.isEmpty() || chance.of(0.2) ? "&" + said(ids) : "");
  }

  /** What the pages without a form of their own ask, and seldom very much of everything. */
  private String said(Ids ids) {
    String reasons =
        "what=" + chance.one(CHANGES) + "&why=Somebody+rang+about+it&out=true&on=true&said=It+was+said&person="
            + encoded(chance.one(ids.people()));
    return chance.of(0.5) ? reasons : pairs(chance.of(0.02) ? MANY : chance.below(12), ids);
  }

  /** What is asked at this address; nothing where it asks nothing that a form says. */
  private List<Field> form(String path) {
    Matcher task = TASK.matcher(path);
    String form = path.equals("/concerns/new") || path.matches(".*/process-definition/.*/submit-form") ? "raise-concern"
        : task.find() && task.end() == path.length() ? formOfTask.apply(task.group(1)) : "";
    return chance.of(0.9) ? openings.forms().getOrDefault(form, List.of()) : List.of();
  }

  private String json(int depth, Ids ids) {
    return IntStream.range(0, chance.below(6)).mapToObj(any -> quoted(chance.one(openings.names())) + ": "
        + jsonValue(depth, ids)).collect(Collectors.joining(", ", "{", "}"));
  }

  private String jsonValue(int depth, Ids ids) {
    if (depth > 0 && chance.of(0.25)) {
      return chance.of(0.5) ? json(depth - 1, ids) : "[" + jsonValue(depth - 1, ids) + "]";
    }
    return chance.of(0.2) ? chance.one(List.of("null", "true", "7", "-1.5e400", "[]")) : quoted(value(ids));
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\u0000", "\\u0000").replace("\r", "\\r")
        .replace("\n", "\\n") + "\"";
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }
}
