package org.sevenfold.attack;

import java.util.List;
import java.util.random.RandomGenerator;

/** Chance that comes again with its seed. */
record Chance(RandomGenerator random) {

  boolean of(double share) {
    return random.nextDouble() < share;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  <T> T one(List<T> many) {
    return many.get(random.nextInt(many.size()));
  }
}
