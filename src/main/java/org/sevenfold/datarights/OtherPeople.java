package org.sevenfold.datarights;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sevenfold.concern.Names;
import org.sevenfold.concern.naming.MayName;
import org.sevenfold.concern.naming.Said;
import org.sevenfold.record.Author;
import org.sevenfold.record.CaseRecord;

/**
 * Words of a record that may name somebody else than whoever asks: others of the family, who told us, who works here.
 * It suggests what to black out; that it finds nothing proves nothing.
 */
public final class OtherPeople {

  private final MayName words;
  private final Names subject;

  /** @param subject the name of whoever it is about */
  public OtherPeople(CaseRecord record, String subject) {
    this.words = new MayName(Stream.concat(
        record.entries().stream().flatMap(entry -> entry.people().values().stream()).map(Author::name).distinct()
            .map(name -> new Said(name, true)),
        record.answers().flatMap(entry -> entry.content().values().stream()).filter(String.class::isInstance)
            .map(answer -> new Said(answer.toString(), false)))
        .toList());
    this.subject = new Names(List.of(subject));
  }

  /** As they stand in the text, in its order. */
  public Set<String> in(String text) {
    return words.in(text).stream().filter(word -> subject.in(word).isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
