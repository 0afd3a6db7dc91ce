package org.sevenfold.web.concern;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.sevenfold.policy.YamlFile;
import org.springframework.stereotype.Component;

/** The sentences in which a page that somebody answered is told, as {@code story.yaml} has them. */
@Component
class Told {

  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
  private static final String NAME = "name";

  /** How the file has one page; what it leaves out is empty. */
  record Page(String told, String because, String became) {

    /** The questions whose answers its sentences name. */
    Set<String> keys() {
      return PLACE.matcher(told + became).results().map(found -> found.group(1)).filter(key -> !NAME.equals(key))
          .collect(Collectors.toSet());
    }
  }

  private record StoryFile(Map<String, Page> pages) {
  }

  private final Map<String, Page> pages = YamlFile.resource("/story.yaml", StoryFile.class).pages();

  /** What they did, behind their name; a page without a sentence is told by its question. */
  String did(AnsweredWords said) {
    return page(said).map(page -> filled(page.told, said)).orElse("answered: " + said.form().title());
  }

  /** Why, in their words. */
  Optional<String> because(AnsweredWords said) {
    return page(said).flatMap(page -> said.written(page.because));
  }

  /** What whoever waits is told of it; empty where that is nothing new to them. */
  Optional<String> became(AnsweredWords said) {
    return page(said).map(Page::became).filter(sentence -> !sentence.isEmpty())
        .map(sentence -> filled(sentence, said)).map(Told::begun);
  }

  /** Whether whoever waits is told of pages with this form. */
  boolean tells(String form) {
    return pages.containsKey(form) && !pages.get(form).became.isEmpty();
  }

  /** By their forms. */
  Map<String, Page> pages() {
    return pages;
  }

  private Optional<Page> page(AnsweredWords said) {
    return Optional.ofNullable(pages.get(said.form().id()));
  }

  private static String filled(String sentence, AnsweredWords said) {
    return PLACE.matcher(sentence).replaceAll(found -> Matcher.quoteReplacement(at(found, said)));
  }

  private static String at(MatchResult place, AnsweredWords said) {
    return NAME.equals(place.group(1)) ? said.who() : said.inASentence(place.group(1));
  }

  /** "you" begins a sentence too. */
  private static String begun(String sentence) {
    return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
  }
}
