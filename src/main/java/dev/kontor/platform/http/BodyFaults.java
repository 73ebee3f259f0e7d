package dev.kontor.platform.http;

import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.problem.DomainException;
import dev.kontor.platform.problem.Violation;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.text.Texts;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that is wrong with a body, at once: what can't be read as what it should be is noted and left
 * out for the moment, and told together with what breaks a rule.
 */
@Singleton
class BodyFaults {
  /** Who makes more mistakes is helped by these. */
  private static final int MOST = 50;

  private static final ThreadLocal<List<Fault>> NOTED = new ThreadLocal<>();

  private final Validator validator;
  private final RequestContext request;

  BodyFaults(Validator validator, RequestContext request) {
    this.validator = validator;
    this.request = request;
  }

  /**
   * A value that isn't what it should be.
   *
   * @param key of the text that says so
   */
  record Fault(String path, String key, Object... arguments) {}

  /** Notes a fault while a body is read; elsewhere, or where there are too many, it isn't noted. */
  static boolean note(Fault fault) {
    var noted = NOTED.get();
    return noted != null && noted.size() < MOST && noted.add(fault);
  }

  /** Reads a body. */
  interface Reading<T> {
    @Nullable T read() throws IOException;
  }

  /**
   * What a body holds.
   *
   * @throws DomainException 422 with all that is wrong, where something can't be read as what it
   *     should be; whether the rest keeps the rules is for the caller to see otherwise
   */
  <T> @Nullable T reading(Reading<T> reading) throws IOException {
    var noted = new ArrayList<Fault>();
    NOTED.set(noted);
    try {
      var read = reading.read();
      if (noted.isEmpty()) {
        return read;
      }
      throw refusal(noted, read);
    } catch (IOException | RuntimeException e) {
      if (noted.isEmpty() || isNoJson(e) || e instanceof DomainException) {
        throw e;
      }
      // What lacks the faulty values doesn't come into being at all.
      throw refusal(noted, null);
    } finally {
      NOTED.remove();
    }
  }

  private static boolean isNoJson(Throwable exception) {
    return Stream.iterate(exception, each -> each != null, Throwable::getCause)
        .anyMatch(
            each ->
                each instanceof StreamReadException && !(each instanceof MismatchedInputException));
  }

  private DomainException refusal(List<Fault> faults, @Nullable Object read) {
    var paths = faults.stream().map(Fault::path).collect(Collectors.toSet());
    var violations = new ArrayList<>(faults.stream().distinct().map(this::violation).toList());
    if (read instanceof Record given) {
      validator.validate(given).stream()
          .map(BodyPath::violation)
          .filter(each -> !paths.contains(each.field()))
          .forEach(violations::add);
      violations.sort(Comparator.comparing(Violation::field, BodyPath.order(given.getClass())));
    }
    return CommonProblem.VALIDATION_FAILED.exception().with("violations", violations);
  }

  private Violation violation(Fault fault) {
    var text =
        Texts.text(request.language(), "platform", "violation." + fault.key(), fault.arguments());
    return new Violation(fault.path(), "body", text);
  }
}
