package org.sevenfold.replay;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.sevenfold.policy.Pack;
import org.sevenfold.policy.Packs;
import org.sevenfold.policy.Vocabulary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Plays every case file of a folder under every pack and prints one table. */
@Component
@Profile("replay | test")
public class ReplayRun {

  private static final String ROW = "%-12s %-20s %-9s %s%n";

  private final CasePlayer player;
  private final Packs packs;
  private final Vocabulary vocabulary;

  ReplayRun(CasePlayer player, Packs packs, Vocabulary vocabulary) {
    this.player = player;
    this.packs = packs;
    this.vocabulary = vocabulary;
  }

  /** @return true when everything is as expected */
  public boolean run(Path folder, PrintStream out) {
    List<Verdict> verdicts = files(folder).stream().map(CaseFile::read)
        .sorted(Comparator.comparing(CaseFile::id)).flatMap(this::judge).toList();
    print(verdicts, out);
    return verdicts.stream().allMatch(Verdict::isAsExpected);
  }

  private Stream<Verdict> judge(CaseFile file) {
    return packs.all().stream().map(Pack::id).sorted(Comparator.reverseOrder()).map(pack -> judge(file, pack));
  }

  private Verdict judge(CaseFile file, String pack) {
    try {
      return Verdict.of(file, pack, player.play(file, pack), vocabulary);
    } catch (CaseFailed e) {
      return Verdict.failed(file, pack, e.getMessage());
    } catch (RuntimeException e) { // whatever it is, the other cases are played all the same
      return Verdict.failed(file, pack, "stopped by " + e);
    }
  }

  private static void print(List<Verdict> verdicts, PrintStream out) {
    out.println("Every case starts at " + CaseTime.START + ", a Tuesday at 10:00 in London.");
    out.printf(ROW, "case", "pack", "as", "expected -> got, where it differed");
    for (Verdict verdict : verdicts) {
      out.printf(ROW, verdict.id(), verdict.pack(), verdict.isAsExpected() ? "expected" : "DIFFERENT",
          verdict.expected() + " -> " + (verdict.isAsExpected() ? "same" : String.join("; ", verdict.differences())));
    }
    long good = verdicts.stream().filter(Verdict::isAsExpected).count();
    out.printf("%d cases, %d as expected%n", verdicts.size(), good);
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml") || file.toString().endsWith(".yml")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + folder + " can't be read", e);
    }
  }
}
