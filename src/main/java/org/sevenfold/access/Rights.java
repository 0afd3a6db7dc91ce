package org.sevenfold.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.sevenfold.directory.Role;
import org.springframework.stereotype.Component;

/**
 * The one rule of who may do what. Of a case it is a condition of SQL: the list of many and the check of one are the
 * same sentence, and "no" wins in it. Of all else it goes by roles.
 */
@Component
public final class Rights {

  /**
   * For a statement about what belongs to an {@code agency}, with the parameter {@code person}: they have a role in it.
   * Who has none any more is denied all its work.
   */
  public static final String WORKS_IN = """
      agency = any(array(select r.agency from person_in_role r
                          where r.person = :person and r.role <> 'administrator'))\s""";

  // "offset 0" keeps each a question about one concern: else a list of a few would first look at all that there are
  private static final String OF_CONCERN =
      """
      \sexists (select 1 from concern_relation r join concern_state s on s.concern = r.concern
                 where r.concern = c.reference and r.person = :person and (r.relation, s.state) in (%s)
                   and (r.until is null or r.until > :now) offset 0)
       and not exists (select 1 from %s d
                        where d.concern = c.reference and d.person = :person offset 0)\s""";
  private static final String OF_WORK = """
      \sw.task in (select r.task from work_relation r where r.person = :person and (r.relation, r.state) in (%s))
       and not exists (select 1 from work_denied d where d.task = w.task and d.person = :person offset 0)\s""";

  // the same of a few tasks that are found already: each is asked by itself, whatever else somebody is offered
  private static final String OF_EACH_WORK = """
      \sexists (select 1 from work_relation r
                 where r.task = w.task and r.person = :person and (r.relation, r.state) in (%s) offset 0)
       and not exists (select 1 from work_denied d where d.task = w.task and d.person = :person offset 0)\s""";

  private final RightsFile file;

  public Rights() {
    this(RightsFile.read());
  }

  Rights(RightsFile file) {
    this.file = file;
  }

  /** For a statement about {@code concern c}, with the parameters {@code person} and {@code now}, a timestamp. */
  public String ofConcern(Right right) {
    return OF_CONCERN.formatted(pairs(right, granted(right).concern()),
        granted(right).isTheirsLeftOut() ? "concern_elsewhere" : "concern_denied");
  }

  /** For a statement about {@code open_work w}, with the parameter {@code person}. */
  public String ofWork(Right right) {
    return OF_WORK.formatted(pairs(right, granted(right).work()));
  }

  /** The same for a statement that has found its tasks by other means. */
  public String ofEachWork(Right right) {
    return OF_EACH_WORK.formatted(pairs(right, granted(right).work()));
  }

  /** Whether an act on no case is theirs who have these roles. */
  public boolean allow(Collection<Role> roles, Right right) {
    RightsFile.Granted granted = granted(right);
    return granted.whoever() != Whoever.NOBODY || granted.roles().stream().anyMatch(roles::contains);
  }

  /** The keys of all acts on no case that are theirs who have these roles. */
  public Set<String> of(Collection<Role> roles) {
    return Arrays.stream(Right.values()).filter(right -> allow(roles, right)).map(Right::key)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The roles whose an act on no case is. */
  public List<Role> roles(Right right) {
    return granted(right).roles();
  }

  /** The acts that open a page; none where nobody may. */
  public List<Right> ofPage(String methodAndPattern) {
    return Arrays.stream(Right.values()).filter(right -> granted(right).pages().contains(methodAndPattern)).toList();
  }

  public RightsFile.Granted granted(Right right) {
    return file.acts().get(right);
  }

  private static String pairs(Right right, Map<Relation, List<State>> by) {
    if (by.isEmpty()) {
      throw new IllegalArgumentException("It is not an act of this kind: " + right.key());
    }
    return by.entrySet().stream().flatMap(one -> one.getValue().stream()
        .map(state -> "('" + one.getKey().key() + "', '" + state.key() + "')")).collect(Collectors.joining(", "));
  }
}
