package org.sevenfold.policy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The policy packs that came with the product or lie in {@code config/packs/} beside it. */
@Component
public class Packs {

  private static final double SECONDS_PER_HOUR = 3600;

  private final Map<String, Pack> packs = new LinkedHashMap<>();
  private final String standard;

  public Packs(@Value("${sevenfold.pack}") String standard) {
    this.standard = standard;
    read("classpath*:config/packs/*.yml");
    read("file:config/packs/*.yml");
    get(standard);
  }

  /** The pack under which new concerns are raised. */
  public Pack inForce() {
    return get(standard);
  }

  public Pack get(String id) {
    Pack pack = packs.get(id);
    if (pack == null) {
      throw new IllegalArgumentException("There is no policy pack " + id + ". Known: " + packs.keySet());
    }
    return pack;
  }

  public List<Pack> all() {
    return List.copyOf(packs.values());
  }

  private void read(String pattern) {
    try {
      for (Resource resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
        try (InputStream stream = resource.getInputStream()) {
          Pack pack = pack(Yamls.read(stream));
          packs.put(pack.id(), pack);
        }
      }
    } catch (FileNotFoundException noFolderBesideTheJar) {
      // the packs of the jar are enough
    } catch (IOException e) {
      throw new UncheckedIOException("The policy packs can't be read", e);
    }
  }

  private static Pack pack(Map<String, Object> yaml) {
    Map<String, Duration> clocks = new LinkedHashMap<>();
    map(yaml.get("clocks")).forEach((key, hours) -> clocks.put(key,
        Duration.ofSeconds(Math.round(Double.parseDouble(hours.toString()) * SECONDS_PER_HOUR))));
    Map<String, Pack.Body> bodies = new LinkedHashMap<>();
    map(yaml.get("bodies")).forEach((key, body) -> bodies.put(key,
        new Pack.Body(map(body).get("name").toString(), map(body).get("phone").toString())));
    return new Pack(yaml.get("id").toString(), yaml.get("edition").toString(), yaml.get("name").toString(),
        Map.copyOf(clocks), Collections.unmodifiableMap(bodies));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }
}
