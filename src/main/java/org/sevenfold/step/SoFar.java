package org.sevenfold.step;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.sevenfold.form.Condition;
import org.sevenfold.policy.YamlFile;
import org.sevenfold.record.CaseRecord;
import org.springframework.stereotype.Component;

/** What has been said so far, in plain sentences: {@code said.yaml}, whose head says how they are written. */
@Component
public class SoFar {

  private static final Pattern BLANK = Pattern.compile("\\{(\\w+)}");
  private static final int LONGEST = 280;

  /** Whose words they are, for whoever reads them. */
  public enum Voice {
    YOU("You", "Your"), I("I", "My"), THEY("They", "Their");

    private final String you;
    private final String your;

    Voice(String you, String your) {
      this.you = you;
      this.your = your;
    }
  }

  private final List<Sentence> sentences;

  public SoFar() {
    sentences = YamlFile.resource("/said.yaml", Written.class).sentences().stream().map(One::read).toList();
  }

  /** The file as it is written. */
  private record Written(List<One> sentences) {
  }

  private record One(String when, String words, String inShort, List<String> para) {

    Sentence read() {
      return new Sentence(Condition.parse(when), words, inShort, para);
    }
  }

  /**
   * One sentence.
   *
   * @param when    it stands there
   * @param words   with blanks
   * @param inShort the same in short; empty where it is not needed to answer
   * @param para    where it comes from
   */
  public record Sentence(Condition when, String words, String inShort, List<String> para) {
  }

  public List<Sentence> all() {
    return sentences;
  }

  /** What stands of it in a record, each question with its last answer. */
  public List<String> of(CaseRecord record, Voice voice) {
    return of(record, voice, Sentence::words);
  }

  /** What somebody has to have in mind of it. */
  public List<String> inShort(CaseRecord record, Voice voice) {
    return of(record, voice, Sentence::inShort);
  }

  private List<String> of(CaseRecord record, Voice voice, Function<Sentence, String> words) {
    Map<String, Object> said = new HashMap<>();
    record.said().forEach(entry -> said.putAll(entry.content()));
    return sentences.stream().filter(one -> one.when().holds(key -> said.getOrDefault(key, ""))).map(words)
        .filter(one -> !one.isEmpty()).distinct().map(one -> filled(one, voice, said::get)).toList();
  }

  private static String filled(String words, Voice voice, Function<String, Object> said) {
    return BLANK.matcher(words).replaceAll(blank -> Matcher.quoteReplacement(switch (blank.group(1)) {
      case "You" -> voice.you;
      case "Your" -> voice.your;
      default -> shortened(String.valueOf(said.apply(blank.group(1))));
    }));
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, text.lastIndexOf(' ', LONGEST)) + " …";
  }
}
