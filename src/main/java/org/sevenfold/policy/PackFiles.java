package org.sevenfold.policy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.sevenfold.start.RefusedToStart;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads the policy packs. One beside the jar stands for that of the same id in the jar. */
final class PackFiles {

  private static final String FOLDER = "config/packs/";

  private record Source(String file, PackFile said) {
  }

  private final Map<String, Source> sources = new LinkedHashMap<>();

  private PackFiles() {
  }

  /** Every pack by its id. */
  static Map<String, Pack> read() {
    return read("file:" + FOLDER);
  }

  /** @param beside the folder whose packs go before those of the jar */
  static Map<String, Pack> read(String beside) {
    PackFiles files = new PackFiles();
    files.sources.putAll(in("classpath*:" + FOLDER, " in the jar"));
    files.sources.putAll(in(beside, ""));
    Map<String, Pack> packs = new LinkedHashMap<>();
    files.sources.keySet().forEach(id -> packs.put(id, files.pack(id, new LinkedHashSet<>())));
    return packs;
  }

  private Pack pack(String id, Set<String> children) {
    Source source = sources.get(id);
    children.add(id);
    return source.said().whole(source.file(), parent(source).map(parent -> {
      if (children.contains(parent)) {
        throw new RefusedToStart(source.file() + ": extends goes round in a circle: " + String.join(", ", children)
            + ", and " + parent + " again.");
      }
      return pack(parent, children);
    }));
  }

  private Optional<String> parent(Source source) {
    String parent = source.said().parent();
    if (!parent.isEmpty() && !sources.containsKey(parent)) {
      throw new RefusedToStart(source.file() + ": extends names the policy pack " + parent
          + ", and there is none. Known: " + String.join(", ", sources.keySet()) + ".");
    }
    return Optional.of(parent).filter(one -> !one.isEmpty());
  }

  private static Map<String, Source> in(String folder, String where) {
    Map<String, Source> found = new LinkedHashMap<>();
    try {
      for (Resource resource : new PathMatchingResourcePatternResolver().getResources(folder + "*.yml")) {
        Source source = source(resource, FOLDER + resource.getFilename() + where);
        Source other = found.put(source.said().id(), source);
        // the jar may lie on the class path twice
        if (other != null && !other.file().equals(source.file())) {
          throw new RefusedToStart(source.file() + ": id is that of " + other.file() + " too.");
        }
      }
    } catch (FileNotFoundException noFolderBesideTheJar) {
      return Map.of();
    } catch (IOException e) {
      throw new UncheckedIOException("The policy packs can't be read", e);
    }
    return found;
  }

  private static Source source(Resource resource, String file) throws IOException {
    try (InputStream stream = resource.getInputStream()) {
      PackFile said = YamlFile.read(stream, file, PackFile.class);
      said.check(file);
      return new Source(file, said);
    }
  }
}
