package org.sevenfold.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads YAML in which every scalar is a word: {@code yes}, {@code 12_15} and {@code 1} are strings. */
public final class Yamls {

  private Yamls() {
  }

  public static Map<String, Object> read(Path file) {
    try (InputStream stream = Files.newInputStream(file)) {
      return read(stream);
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + file + " can't be read", e);
    }
  }

  public static Map<String, Object> resource(String name) {
    try (InputStream stream = Yamls.class.getResourceAsStream(name)) {
      return read(stream);
    } catch (IOException e) {
      throw new UncheckedIOException("The resource " + name + " can't be read", e);
    }
  }

  static Map<String, Object> read(InputStream stream) {
    DumperOptions dumping = new DumperOptions();
    LoaderOptions loading = new LoaderOptions();
    return new Yaml(new SafeConstructor(loading), new Representer(dumping), dumping, loading, new EverythingIsAWord())
        .load(stream);
  }

  private static final class EverythingIsAWord extends Resolver {
    @Override
    protected void addImplicitResolvers() {
      // none: a plain scalar stays the word that was written
    }
  }
}
