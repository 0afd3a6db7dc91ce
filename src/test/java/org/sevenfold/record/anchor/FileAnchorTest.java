package org.sevenfold.record.anchor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sevenfold.record.Fault;

/** A copy of the signed heads on another mount only grows, and tells what became of the first. */
class FileAnchorTest {

  @TempDir
  Path mount;

  @Test
  void theCopyTakesUpWhatIsNewAlsoAfterTheMountWasAway() {
    FileAnchor away = new FileAnchor(mount.resolve("not there/heads.log"));
    assertThatThrownBy(() -> away.keep("one\n")).isInstanceOf(UncheckedIOException.class);
    anchor().keep("one\n");
    anchor().keep("one\ntwo\nthree\n");
    assertThat(mount.resolve("heads.log")).hasContent("one\ntwo\nthree\n");
    assertThat(anchor().differences(() -> "one\ntwo\nthree\n")).isEmpty();
  }

  @Test
  void theCopyDoesNotFollowAFileThatWasChanged() {
    anchor().keep("one\ntwo\n");
    anchor().keep("one\nother\nthree\n");
    anchor().keep("one\n");
    assertThat(mount.resolve("heads.log")).hasContent("one\ntwo\n");
    assertThat(anchor().differences(() -> "one\nother\nthree\n")).containsExactly(otherwise(2));
    assertThat(anchor().differences(() -> "one\n")).containsExactly(otherwise(2));
    assertThat(anchor().differences(() -> "")).containsExactly(otherwise(1));
  }

  private FileAnchor anchor() {
    return new FileAnchor(mount.resolve("heads.log"));
  }

  private static Fault otherwise(int line) {
    return new Fault(Fault.HEADS, line, Fault.Kind.ANCHORED_OTHERWISE);
  }
}
