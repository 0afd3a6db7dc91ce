package org.sevenfold.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.sevenfold.start.RefusedToStart;

/**
 * Reads a YAML file into a record. Every scalar is the word that was written ({@code yes}, {@code 12_15}, {@code 1}),
 * what is left out is empty, and what is wrong is refused by file, key and line.
 */
public final class YamlFile {

  private static final YAMLMapper MAPPER = mapper();

  private YamlFile() {
  }

  public static <T> T read(Path file, Class<T> type) {
    try (InputStream stream = Files.newInputStream(file)) {
      return read(stream, file.toString(), type);
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + file + " can't be read", e);
    }
  }

  /** One that travels in the jar. */
  public static <T> T resource(String name, Class<T> type) {
    try (InputStream stream = YamlFile.class.getResourceAsStream(name)) {
      return read(stream, name.substring(1), type);
    } catch (IOException e) {
      throw new UncheckedIOException("The resource " + name + " can't be read", e);
    }
  }

  /** @param name how the file is called when something is wrong with it */
  static <T> T read(InputStream stream, String name, Class<T> type) throws IOException {
    try {
      return MAPPER.readValue(stream, type);
    } catch (UnrecognizedPropertyException e) {
      throw new RefusedToStart(name + at(e.getLocation()) + ": there is no key " + e.getPropertyName()
          + ". Known here: " + e.getKnownPropertyIds().stream().map(Object::toString).sorted()
              .collect(Collectors.joining(", "))
          + ".", e);
    } catch (JsonMappingException e) {
      if (e.getCause() instanceof StreamReadException) {
        throw noYaml(name, e.getLocation(), e);
      }
      throw new RefusedToStart(name + at(e.getLocation()) + ": " + key(e.getPath()) + " is not what belongs there.", e);
    } catch (JsonProcessingException e) {
      throw noYaml(name, e.getLocation(), e);
    }
  }

  private static RefusedToStart noYaml(String name, JsonLocation place, Exception cause) {
    return new RefusedToStart(name + at(place) + ": this is no YAML, or a key stands there twice.", cause);
  }

  private static String at(JsonLocation place) {
    return place == null ? "" : ", line " + place.getLineNr();
  }

  private static String key(List<JsonMappingException.Reference> path) {
    String key = path.stream()
        .map(one -> one.getFieldName() == null ? String.valueOf(one.getIndex() + 1) : one.getFieldName())
        .collect(Collectors.joining("."));
    return key.isEmpty() ? "the file" : key;
  }

  private static YAMLMapper mapper() {
    YAMLMapper mapper = YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
        .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();
    JsonSetter.Value empty = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
    List.of(List.class, Map.class).forEach(type -> mapper.configOverride(type).setSetterInfo(empty));
    mapper.registerModule(new SimpleModule().addDeserializer(String.class, new Word()));
    return mapper;
  }

  /** What was written, and an empty word where nothing was. */
  private static final class Word extends StringDeserializer {

    private static final long serialVersionUID = 1;

    @Override
    public String getNullValue(DeserializationContext context) {
      return "";
    }
  }
}
