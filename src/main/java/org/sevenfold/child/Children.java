package org.sevenfold.child;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

import org.sevenfold.form.Form;
import org.sevenfold.record.Act;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Entry;

/**
 * The other children in a concern, in the order in which they were named.
 *
 * @param all each as was last said of them
 */
public record Children(List<Child> all) {

  /** With whom it was raised is the first. */
  public static final int FIRST = 1;
  /** So many in all: a page with more is read by nobody. */
  public static final int MOST = 12;

  /** @param forms a form by the words with which the record names it */
  public static Children of(CaseRecord record, Function<String, Form> forms) {
    SortedMap<Integer, Child> last = new TreeMap<>();
    record.answers().filter(Children::isOfAChild).forEach(entry -> last.put(number(entry),
        new Child(number(entry), entry, forms.apply(entry.act().form()))));
    return new Children(List.copyOf(last.values()));
  }

  private static boolean isOfAChild(Entry entry) {
    return Act.CHILD.equals(entry.act().subject()) && entry.content().containsKey(Act.CHILD);
  }

  private static int number(Entry entry) {
    return Integer.parseInt(entry.content().get(Act.CHILD).toString());
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  public Optional<Child> numbered(int number) {
    return all.stream().filter(one -> one.number() == number).findFirst();
  }

  /** By the name that was last said. */
  public Optional<Child> named(String name) {
    return all.stream().filter(one -> one.name().equals(name)).findFirst();
  }

  /** The number of the next one. */
  public int next() {
    return all.stream().map(Child::number).max(Comparator.naturalOrder()).orElse(FIRST) + 1;
  }

  /** Of those of whom something else was said than of the first, the one for whom it is worst; the earlier of two. */
  public Optional<Child> mostAtRisk() {
    return all.stream().filter(one -> one.harm().isPresent())
        .reduce((one, other) -> worst(other).isWorseThan(worst(one)) ? other : one);
  }

  /** What the tables have to read at least; empty where it is the same for all. */
  public Optional<Harm> worst() {
    return mostAtRisk().flatMap(Child::harm);
  }

  /** Those of whom something was said after an entry of the record: what it holds does not know of it. */
  public List<Child> after(int entry) {
    return all.stream().filter(one -> one.entry().number() > entry).toList();
  }

  /** Those for whom somebody else is to be asked first than at the age of the first. */
  public Stream<Child> askedOtherwise(String age) {
    return all.stream().filter(one -> !ChildrenFile.asked(one.age()).equals(ChildrenFile.asked(age)));
  }

  /** The form with which another child is named. */
  public static String form() {
    return ChildrenFile.form();
  }

  /** The form of the page that lists them among what leaves. */
  public static String formThatLeaves() {
    return ChildrenFile.leaves();
  }

  /** Whether somebody is asked on a page with this form, so that each child counts for themselves. */
  public static boolean isPersonal(String form) {
    return ChildrenFile.isConsent(form);
  }

  private static Harm worst(Child one) {
    return one.harm().orElseThrow();
  }
}
