package org.sevenfold.policy;

/** The pack that holds where an agency says nothing else, for tests that need no engine. */
public final class DefaultPack {

  private DefaultPack() {
  }

  public static Pack read() {
    return PackFiles.read().get("staffordshire-2009");
  }
}
