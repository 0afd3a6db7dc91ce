package org.sevenfold.start;

import java.util.TimeZone;

import org.sevenfold.Sevenfold;

/** A process of a test: the product as it is, which tells at its end in which zone it ran. */
final class ZoneProbe {

  private ZoneProbe() {
  }

  public static void main(String[] arguments) {
    System.out.println("started in " + TimeZone.getDefault().getID());
    Runtime.getRuntime().addShutdownHook(
        new Thread(() -> System.out.println("ran in " + TimeZone.getDefault().getID())));
    Sevenfold.main(arguments);
  }
}
