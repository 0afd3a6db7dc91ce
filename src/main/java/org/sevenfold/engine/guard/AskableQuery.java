package org.sevenfold.engine.guard;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.QueryOrderingProperty;
import org.camunda.bpm.engine.query.QueryProperty;
import org.sevenfold.directory.PersonId;

/**
 * What may be asked of one kind of query: by which properties, which of them only about oneself, in which order. To
 * filter, to sort and to count is to read: what does not stand here is refused.
 *
 * @param unset makes one of which nothing is asked
 */
record AskableQuery(Class<?> kind, Supplier<AbstractQuery<?, ?>> unset, Set<String> properties, Set<String> ofOneself,
    Set<QueryProperty> orders) {

  private static final String ORDERS = "orderingProperties";

  static AskableQuery of(Class<?> kind, Supplier<AbstractQuery<?, ?>> unset) {
    return new AskableQuery(kind, unset, Set.of(), Set.of(), Set.of());
  }

  AskableQuery by(String... names) {
    return new AskableQuery(kind, unset, Set.of(names), ofOneself, orders);
  }

  AskableQuery byOneself(String... names) {
    return new AskableQuery(kind, unset, properties, Set.of(names), orders);
  }

  AskableQuery inOrderOf(QueryProperty... by) {
    return new AskableQuery(kind, unset, properties, ofOneself, Set.of(by));
  }

  boolean allows(PersonId person, String property, Object value) {
    return properties.contains(property) || ofOneself.contains(property) && person.value().equals(value)
        || ORDERS.equals(property) && value instanceof Collection<?> all && all.stream().allMatch(this::isListed);
  }

  /** Every field of the engine that it names. */
  Set<String> fields() {
    Set<String> all = new TreeSet<>(properties);
    all.addAll(ofOneself);
    all.add(ORDERS);
    return all;
  }

  /** By a property of its own: one that has a relation goes by the value of a variable. */
  private boolean isListed(Object order) {
    return order instanceof QueryOrderingProperty by && orders.contains(by.getQueryProperty())
        && by.getRelation() == null && !by.hasRelationConditions();
  }
}
