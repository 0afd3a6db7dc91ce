package org.sevenfold.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The index of the access log: under a mark that only the key makes of a person and a concern together stands where
 * that person looked at it. Without the key nobody tells from it which concern it was, nor that two people looked at
 * the same one.
 */
@Component
class AccessMarks {

  /** Not of a chain, but of the marks. */
  static final String KEY = "access marks";

  private final JdbcClient jdbc;
  private final MarkKeys keys;

  AccessMarks(JdbcClient jdbc, MarkKeys keys) {
    this.jdbc = jdbc;
    this.keys = keys;
  }

  List<String> of(PersonId person, Collection<ConcernReference> concerns) {
    return concerns.stream().map(concern -> of(person, concern)).toList();
  }

  /** The marks of these people for one concern, each with whose it is. */
  Map<String, PersonId> of(Collection<PersonId> people, ConcernReference concern) {
    Map<String, PersonId> marks = new HashMap<>();
    people.forEach(person -> marks.put(of(person, concern), person));
    return marks;
  }

  private String of(PersonId person, ConcernReference concern) {
    try {
      return HexFormat.of()
          .formatHex(keys.of(KEY).computeMac((person.value() + "\0" + concern.value()).getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("No mark can be made", e);
    }
  }

  /** Part of the transaction in which the entry is written. */
  void add(List<String> marks, String chain, int number) {
    jdbc.sql("insert into access_mark (mark, chain, number) select unnest(?), ?, ?")
        .params(marks.toArray(String[]::new), chain, number).update();
  }

  /** The marks of the entries of a chain, by the entries' numbers. */
  Map<Integer, List<String>> of(String chain) {
    Map<Integer, List<String>> marks = new HashMap<>();
    jdbc.sql("select number, array_agg(mark order by mark) from access_mark where chain = ? group by number")
        .param(chain)
        .query(row -> {
          marks.put(row.getInt(1), List.of((String[]) row.getArray(2).getArray()));
        });
    return marks;
  }
}
