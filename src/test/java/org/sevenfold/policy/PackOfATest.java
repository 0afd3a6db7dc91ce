package org.sevenfold.policy;

import java.util.Map;

import org.springframework.test.util.ReflectionTestUtils;

/** A pack that an agency could write, there for as long as a test needs it. */
public final class PackOfATest implements AutoCloseable {

  private final Map<String, Pack> packs;
  private final Pack pack;

  private PackOfATest(Packs all, Pack pack) {
    this.packs = packs(all);
    this.pack = pack;
    packs.put(pack.id(), pack);
  }

  /** As the one in force, but that whoever raised a concern decides in it, or does not. */
  public static Pack deciding(Packs all, boolean deciderNotRaiser) {
    Pack parent = all.inForce();
    return new Pack("of-a-test", parent.edition(), parent.name(), parent.file(), parent.clocks(), parent.bodies(),
        parent.outside(), parent.partnership(), parent.reading(), parent.examples(), parent.asksBack(),
        deciderNotRaiser, parent.ladder(), parent.sources(), parent.calendars(), parent.notices(), parent.retention(),
        parent.settings());
  }

  public static PackOfATest in(Packs all, Pack pack) {
    return new PackOfATest(all, pack);
  }

  public String id() {
    return pack.id();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Pack> packs(Packs all) {
    return (Map<String, Pack>) ReflectionTestUtils.getField(all, "packs");
  }

  @Override
  public void close() {
    packs.remove(pack.id());
  }
}
