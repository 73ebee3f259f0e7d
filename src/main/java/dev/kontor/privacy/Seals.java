package dev.kontor.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kontor.platform.security.PersonKeys;
import dev.kontor.platform.security.Vault;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Opens what is sealed of a person's rows, by the service's key or by their own. */
@Singleton
class Seals {
  private final Vault vault;
  private final PersonKeys keys;
  private final ObjectMapper json;

  Seals(Vault vault, PersonKeys keys, ObjectMapper json) {
    this.vault = vault;
    this.keys = keys;
    this.json = json;
  }

  /**
   * A row as it was read.
   *
   * @param shown JSON
   */
  record Row(String shown, List<Sealed> sealed) {}

  /**
   * A sealed value.
   *
   * @param isOwn whether the person's own key has sealed it
   * @param isJson whether it is JSON; otherwise it is text
   */
  record Sealed(String column, byte[] bytes, String context, boolean isOwn, boolean isJson) {
    private String member() {
      return MemberNames.of(column.replaceFirst("^sealed_", ""));
    }
  }

  /** The rows as JSON, with what was sealed; the person's key is read once. */
  List<String> open(UUID person, List<Row> rows) {
    var values = new HashMap<Sealed, PersonKeys.Value>();
    for (var row : rows) {
      row.sealed().stream()
          .filter(Sealed::isOwn)
          .forEach(
              each -> values.put(each, new PersonKeys.Value(person, each.bytes(), each.context())));
    }
    var opened = keys.openAll(values);
    return rows.stream()
        .map(row -> row.sealed().isEmpty() ? row.shown() : with(row, opened))
        .toList();
  }

  private String with(Row row, Map<Sealed, byte[]> opened) {
    try {
      var node = (ObjectNode) json.readTree(row.shown());
      for (var each : row.sealed()) {
        var bytes = each.isOwn() ? opened.get(each) : vault.open(each.bytes(), each.context());
        var text = bytes == null ? null : new String(bytes, UTF_8);
        if (text != null && each.isJson()) {
          node.set(each.member(), json.readTree(text));
        } else {
          node.put(each.member(), text);
        }
      }
      return json.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
