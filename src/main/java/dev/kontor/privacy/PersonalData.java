package dev.kontor.privacy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The catalogue of what the tables hold about people, {@code personal-data.yaml}, in its order. The
 * service doesn't start with one that contradicts itself.
 */
@Singleton
@Startup
class PersonalData {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

  private final Map<String, PersonalTable> tables;

  PersonalData() {
    this(bundled());
  }

  PersonalData(Map<String, PersonalTable> tables) {
    this.tables = tables;
    var wrong = new ArrayList<String>();
    tables.forEach((name, table) -> check(name, table).forEach(each -> wrong.add(name + each)));
    if (!wrong.isEmpty()) {
      throw new IllegalStateException("personal-data.yaml: " + String.join("; ", wrong));
    }
  }

  /** By name, in the order of the file. */
  Map<String, PersonalTable> tables() {
    return tables;
  }

  PersonalTable table(String name) {
    return Objects.requireNonNull(tables.get(name));
  }

  /** The files of an export with their tables, in the order of the file. */
  Map<String, List<String>> files() {
    var files = new LinkedHashMap<String, List<String>>();
    for (var file : FileNames.ORDER) {
      files.put(file, new ArrayList<>());
    }
    tables.forEach(
        (name, table) ->
            table.file().ifPresent(file -> Objects.requireNonNull(files.get(file)).add(name)));
    return files;
  }

  private static Map<String, PersonalTable> bundled() {
    try (var file = PersonalData.class.getResourceAsStream("/personal-data.yaml")) {
      return read(Objects.requireNonNull(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Map<String, PersonalTable> read(InputStream file) throws IOException {
    var yaml = YAMLMapper.builder().addModule(new Jdk8Module()).build();
    yaml.enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);
    return yaml.readValue(file, new TypeReference<LinkedHashMap<String, PersonalTable>>() {});
  }

  /** What is wrong with a table; statements are made of these names. */
  private List<String> check(String name, PersonalTable table) {
    var wrong = new ArrayList<String>();
    var columns = table.columns();
    if (!NAME.matcher(name).matches()
        || !columns.stream().allMatch(each -> NAME.matcher(each).matches())) {
      wrong.add(" or a column of it isn't a name");
    }
    if (new HashSet<>(columns).size() != columns.size()) {
      wrong.add(" has a column twice");
    }
    var whose = table.whose();
    if (whose.isPresent() != table.erased().isPresent()) {
      wrong.add(" says whose rows are, or what becomes of them, and not both");
    }
    whose
        .flatMap(Whose::in)
        .filter(each -> !tables.containsKey(each))
        .ifPresent(each -> wrong.add(" refers to " + each + ", which isn't there"));
    if (table.file().isPresent()
        && (whose.isEmpty() || !FileNames.ORDER.contains(table.file().get()))) {
      wrong.add(" stands in a file that nobody knows, or is nobody's");
    }
    if (table.isOfOrganisation() && table.closed().isEmpty()) {
      wrong.add(" doesn't say what becomes of it when an organisation is closed");
    }
    if (!columns.containsAll(named(table))) {
      wrong.add(" names a column that it doesn't have");
    }
    return wrong;
  }

  private static List<String> named(PersonalTable table) {
    var named = new ArrayList<String>();
    table.whose().map(Whose::told).ifPresent(named::add);
    table.whose().flatMap(Whose::or).ifPresent(named::add);
    table.file().ifPresent(each -> named.addAll(table.order()));
    for (var fate : List.of(table.erased(), table.closed())) {
      if (fate.orElse(null) instanceof Fate.Blanked blanked) {
        named.addAll(blanked.columns().keySet());
      }
    }
    table.organisation().ifPresent(named::add);
    table.id().ifPresent(named::add);
    return named;
  }
}
