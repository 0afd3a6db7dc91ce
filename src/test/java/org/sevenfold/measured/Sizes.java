package org.sevenfold.measured;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How long classes and methods are: the rows of docs/measured/sizes.md, in target/sizes.md. Another work tree is
 * measured with {@code -Dsources=FOLDER}. A class is a type that has a file of its own; lines are those between the
 * braces.
 */
@Tag("long")
class Sizes {

  private static final Path OF = Path.of(System.getProperty("sources", ""));
  private final List<Integer> classes = new ArrayList<>();
  private final List<Integer> methods = new ArrayList<>();

  @Test
  void areCounted() throws IOException {
    Files.writeString(Path.of("target/sizes.md"), row("src/main/java") + row("src/test/java"));
  }

  private String row(String folder) {
    classes.clear();
    methods.clear();
    List<Path> files = files(OF.resolve(folder));
    files.forEach(this::count);
    long lines = files.stream().mapToLong(file -> text(file).lines().count()).sum();
    return String.format(Locale.UK, "| `%s` | %d | %,d | %s | %s |%n", folder, files.size(), lines, spread(classes),
        spread(methods));
  }

  private static String spread(List<Integer> sizes) {
    List<Integer> sorted = sizes.stream().sorted().toList();
    int last = sorted.size() - 1;
    return sorted.get(last / 2) + " / " + sorted.get(last * 95 / 100) + " / " + sorted.get(last);
  }

  private void count(Path file) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task = (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null,
          manager.getJavaFileObjects(file));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      task.parse().forEach(unit -> new Counter(unit, positions, text(file)).scan(unit, null));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Counts what stands in one file. */
  private final class Counter extends TreePathScanner<Void, Void> {

    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final String text;

    Counter(CompilationUnitTree unit, SourcePositions positions, String text) {
      this.unit = unit;
      this.positions = positions;
      this.text = text;
    }

    @Override
    public Void visitClass(ClassTree type, Void none) {
      if (getCurrentPath().getParentPath().getLeaf() == unit) {
        classes.add(lines(text.indexOf('{', (int) end(type.getModifiers(), type)), end(type, type)));
      }
      return super.visitClass(type, none);
    }

    @Override
    public Void visitMethod(MethodTree method, Void none) {
      if (method.getBody() != null && end(method.getBody(), method) > 0) {
        methods.add(lines(positions.getStartPosition(unit, method.getBody()), end(method.getBody(), method)));
      }
      return super.visitMethod(method, none);
    }

    private long end(Tree tree, Tree otherwise) {
      long end = positions.getEndPosition(unit, tree);
      return end < 0 ? positions.getStartPosition(unit, otherwise) : end;
    }

    private int lines(long from, long to) {
      return (int) Math.max(0, unit.getLineMap().getLineNumber(to) - unit.getLineMap().getLineNumber(from) - 1);
    }
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java") && !file.endsWith("package-info.java")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
