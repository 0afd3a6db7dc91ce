package org.sevenfold.policy;

/** The pack that holds where an agency says nothing else, for tests that need no engine. */
public final class DefaultPack {

  private DefaultPack() {
  }

  public static Pack read() {
    return PackFiles.read().get("staffordshire-2009");
  }

  /** With all others that came with the product. */
  public static Packs among() {
    return new Packs(PackFiles.read(), "staffordshire-2009");
  }

  /** The one of this id. */
  public static Pack of(String id) {
    return PackFiles.read().get(id);
  }
}
