package org.sevenfold.picture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The pictures of all levels of all models, as they lie beside the models. */
@Component
public class LevelPictures {

  private static final String FILES = "classpath*:processes/**/*.svg";

  private final Map<String, LevelPicture> ofStep = new LinkedHashMap<>();

  LevelPictures() {
    try {
      for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
        read(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The pictures of the models can't be read", e);
    }
  }

  /** The picture on which a step stands; empty for one that is no longer drawn, or belongs to an older model. */
  public Optional<LevelPicture> showing(String step) {
    return Optional.ofNullable(ofStep.get(step));
  }

  private void read(Resource file) throws IOException {
    try (InputStream svg = file.getInputStream()) {
      String name = file.getFilename();
      LevelPicture picture = DrawnLevel.read(name.substring(0, name.lastIndexOf('.')), svg);
      picture.steps().keySet().forEach(step -> ofStep.put(step, picture));
    }
  }
}
