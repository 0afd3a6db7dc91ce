package org.sevenfold.engine.deployed;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.camunda.bpm.impl.juel.AstChoice;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstProperty;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/** Which clocks of a pack an expression may ask for, whatever its conditions say. Read with the engine's own parser. */
public final class ClockCalls {

  /** What a model may call, and which of its arguments names the clock. */
  private static final Map<String, Integer> NAMED_BY = Map.of("clocks.due", 0, "clocks.on", 1, "clocks.before", 0);
  private static final String CLOCKS = "clocks";

  private final Set<String> names = new TreeSet<>();

  private ClockCalls() {
  }

  /** The expression asks for a clock in a way that can't be read: which one is only known when it is too late. */
  public static final class Unreadable extends RuntimeException {

    private Unreadable(String why) {
      super(why);
    }
  }

  /** @throws Unreadable where which clock it asks for is only known when it is asked */
  public static Set<String> in(String expression) {
    ClockCalls calls = new ClockCalls();
    try {
      calls.read(new Builder(Builder.Feature.METHOD_INVOCATIONS).build(expression).getRoot());
    } catch (TreeBuilderException e) {
      throw new Unreadable("it is no expression");
    }
    return calls.names;
  }

  private void read(Node node) {
    if (node instanceof AstMethod call && isOfClocks(call)) {
      readCall(call);
    } else if (node instanceof AstIdentifier word && CLOCKS.equals(word.getName())) {
      throw new Unreadable("clocks may only be asked by due, on and before");
    } else {
      children(node, -1);
    }
  }

  private static boolean isOfClocks(AstMethod call) {
    return NAMED_BY.containsKey(called(call));
  }

  private static String called(AstMethod call) {
    return ((AstProperty) call.getChild(0)).getStructuralId(null);
  }

  private void readCall(AstMethod call) {
    int naming = NAMED_BY.get(called(call));
    Node arguments = call.getChild(1);
    if (arguments.getCardinality() <= naming) {
      throw new Unreadable("a clock has no name");
    }
    name(arguments.getChild(naming));
    children(arguments, naming);
  }

  private void name(Node argument) {
    if (argument instanceof AstString word) {
      names.add(word.eval(null, null).toString());
    } else if (argument instanceof AstNested brackets) {
      name(brackets.getChild(0));
    } else if (argument instanceof AstChoice choice) {
      read(choice.getChild(0));
      name(choice.getChild(1));
      name(choice.getChild(2));
    } else {
      throw new Unreadable("the name of a clock must stand there as a word");
    }
  }

  private void children(Node node, int but) {
    for (int i = 0; i < node.getCardinality(); i++) {
      if (i != but) {
        read(node.getChild(i));
      }
    }
  }
}
