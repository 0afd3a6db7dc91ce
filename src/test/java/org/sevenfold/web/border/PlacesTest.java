package org.sevenfold.web.border;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class PlacesTest {

  private static final int OF_EACH = 3;
  private static final int OF_ALL = 7;

  /** @param senders a number for somebody who comes, and nought for whoever came first and goes */
  @Property
  void nobodyHasMoreThanTheirsAndWhatIsLeftCanBeTakenAgain(
      @ForAll @Size(max = 60) List<@IntRange(max = 4) Integer> senders) {
    Places places = new Places(OF_EACH, OF_ALL);
    Deque<String> inHand = new ArrayDeque<>();
    for (int sender : senders) {
      if (sender > 0) {
        String name = "sender " + sender;
        boolean free = inHand.size() < OF_ALL && inHand.stream().filter(name::equals).count() < OF_EACH;
        assertThat(places.take(name)).isEqualTo(free);
        if (free) {
          inHand.add(name);
        }
      } else if (!inHand.isEmpty()) {
        places.leave(inHand.remove());
      }
    }
    inHand.forEach(places::leave);
    assertThat(places.isEmpty()).isTrue();
  }
}
