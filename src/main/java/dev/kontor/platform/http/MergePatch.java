package dev.kontor.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.problem.DomainException;
import dev.kontor.platform.problem.Violation;
import jakarta.inject.Singleton;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
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
  private final Validator validator;
  private final JsonProblems problems;

  MergePatch(ObjectMapper json, Validator validator, JsonProblems problems) {
    this.json = json;
    this.validator = validator;
    this.problems = problems;
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
    return validated(merge(current, patch, type));
  }

  private <T> T merge(T current, JsonNode patch, Class<T> type) {
    try (var target = Json.createReader(new StringReader(json.writeValueAsString(current)));
        var change = Json.createReader(new StringReader(patch.toString()))) {
      var merged = Json.createMergePatch(change.readValue()).apply(target.readValue());
      return json.readValue(merged.toString(), type);
    } catch (JsonProcessingException e) {
      throw problems.refusal(e);
    } catch (JsonException tooDeep) {
      throw CommonProblem.MALFORMED_REQUEST.exception();
    }
  }

  private <T> T validated(T patched) {
    var violations = validator.validate(patched);
    if (!violations.isEmpty()) {
      throw CommonProblem.VALIDATION_FAILED
          .exception()
          .with("violations", violations.stream().map(MergePatch::violation).toList());
    }
    return patched;
  }

  private static Violation violation(ConstraintViolation<?> violation) {
    return new Violation(violation.getPropertyPath().toString(), "body", violation.getMessage());
  }
}
