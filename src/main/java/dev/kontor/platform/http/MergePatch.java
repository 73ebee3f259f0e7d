package dev.kontor.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.problem.DomainException;
import jakarta.inject.Singleton;
import jakarta.json.Json;
import jakarta.json.JsonException;
import java.io.StringReader;
import org.jspecify.annotations.Nullable;

/**
 * Applies a JSON Merge Patch (RFC 7396) to the editable representation of a thing and validates the
 * result as a whole, so that absent and null differ and every rule sees what would be stored.
 */
@Singleton
public class MergePatch {
  /** The media type that RFC 7396 gives to patches; plain JSON is understood alike. */
  public static final String MEDIA_TYPE = "application/merge-patch+json";

  private final ObjectMapper json;
  private final JsonBody bodies;

  MergePatch(ObjectMapper json, JsonBody bodies) {
    this.json = json;
    this.bodies = bodies;
  }

  /**
   * The patched representation.
   *
   * @param current what can be edited, as it stands
   * @param patch a body as it came
   * @throws DomainException 400 where the patch isn't an object, 422 naming the fields at fault
   */
  public <T extends Record> T apply(T current, byte[] patch) {
    return apply(current, bodies.object(patch));
  }

  /**
   * The patched representation.
   *
   * @param current what can be edited, as it stands
   * @throws DomainException 400 where the patch isn't an object, 422 naming the fields at fault
   */
  public <T extends Record> T apply(T current, @Nullable JsonNode patch) {
    if (patch == null || !patch.isObject()) {
      throw CommonProblem.MALFORMED_REQUEST.exception();
    }
    @SuppressWarnings("unchecked")
    var type = (Class<T>) current.getClass();
    return bodies.convert(merged(current, patch), type);
  }

  private String merged(Object current, JsonNode patch) {
    try (var target = Json.createReader(new StringReader(json.writeValueAsString(current)));
        var change = Json.createReader(new StringReader(patch.toString()))) {
      return Json.createMergePatch(change.readValue()).apply(target.readValue()).toString();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("What can be edited can be written", e);
    } catch (JsonException tooDeep) {
      throw CommonProblem.MALFORMED_REQUEST.exception();
    }
  }
}
