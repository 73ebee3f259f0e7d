package dev.kontor.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.problem.DomainException;
import dev.kontor.platform.problem.Violation;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON body that a service takes as it came: who may not know of the thing, or not change
 * it, isn't told what is wrong with the body.
 */
@Singleton
public class JsonBody {
  private final ObjectMapper json;
  private final Validator validator;
  private final JsonProblems problems;
  private final BodyFaults faults;

  JsonBody(ObjectMapper json, Validator validator, JsonProblems problems, BodyFaults faults) {
    this.json = json;
    this.validator = validator;
    this.problems = problems;
    this.faults = faults;
  }

  /**
   * The representation that a body holds.
   *
   * @throws DomainException 400 where it isn't one JSON value, 422 naming the fields at fault
   */
  public <T extends Record> T read(byte[] body, Class<T> type) {
    return validated(notNull(parsed(() -> json.readValue(body, type))));
  }

  /**
   * The object that a body holds.
   *
   * @throws DomainException 400 where it doesn't hold one
   */
  public ObjectNode object(byte[] body) {
    if (parsed(() -> json.readTree(body)) instanceof ObjectNode object) {
      return object;
    }
    throw CommonProblem.MALFORMED_REQUEST.exception();
  }

  /** Reads JSON and validates what it holds. */
  <T extends Record> T convert(String text, Class<T> type) {
    return validated(notNull(parsed(() -> json.readValue(text, type))));
  }

  private <T> @Nullable T parsed(BodyFaults.Reading<T> parsing) {
    try {
      return faults.reading(parsing);
    } catch (JsonProcessingException e) {
      throw problems.refusal(e);
    } catch (IOException e) {
      throw new UncheckedIOException("What is in memory can be read", e);
    }
  }

  private static <T> T notNull(@Nullable T read) {
    if (read == null) {
      throw CommonProblem.MALFORMED_REQUEST.exception();
    }
    return read;
  }

  private <T> T validated(T read) {
    var violations = validator.validate(read);
    if (!violations.isEmpty()) {
      throw CommonProblem.VALIDATION_FAILED
          .exception()
          .with(
              "violations",
              violations.stream()
                  .map(BodyPath::violation)
                  .sorted(Comparator.comparing(Violation::field, BodyPath.order(read.getClass())))
                  .toList());
    }
    return read;
  }
}
