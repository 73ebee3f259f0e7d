package dev.kontor.platform.problem;

import dev.kontor.platform.text.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A refusal: its type, what its detail tells, and the members and headers that the answer adds. */
public final class DomainException extends RuntimeException {
  private final transient ProblemType type;
  private final transient Object[] arguments;
  private final transient Map<String, Object> members = new LinkedHashMap<>();
  private final transient Map<String, String> headers = new LinkedHashMap<>();
  private transient boolean leavesTrace;
  private transient @Nullable Runnable afterwards;

  DomainException(ProblemType type, Object... arguments) {
    // A refusal is an ordinary answer: its stack tells nothing and costs time.
    super(type.slug(), null, false, false);
    this.type = type;
    this.arguments = arguments;
  }

  /** Adds an extension member of RFC 9457. */
  public DomainException with(String member, Object value) {
    members.put(member, value);
    return this;
  }

  /** Names the field of the request body that is at fault, as validation does. */
  public DomainException onField(String field) {
    return with("violations", List.of(new FieldProblem(field, "body", this::detail)));
  }

  /** Names the query parameter that is at fault. */
  public DomainException onQuery(String parameter) {
    return onQuery(parameter, this::detail);
  }

  /** Names the query parameter that is at fault, and says what is wrong with it. */
  public DomainException onQuery(String parameter, Function<Language, String> fault) {
    return with("violations", List.of(new FieldProblem(parameter, "query", fault)));
  }

  public DomainException withHeader(String name, String value) {
    headers.put(name, value);
    return this;
  }

  /**
   * What was written before is committed all the same, such as a wrong try that counts. Thrown
   * outside of services, whose transactions any exception rolls back.
   */
  public DomainException leavingTrace() {
    leavesTrace = true;
    return this;
  }

  public boolean leavesTrace() {
    return leavesTrace;
  }

  /** What is still to be done once the refused transaction has left nothing behind. */
  public DomainException followedBy(Runnable work) {
    afterwards = work;
    return this;
  }

  /** Does it; no transaction is open. */
  public void finish() {
    if (afterwards != null) {
      afterwards.run();
    }
  }

  public ProblemType type() {
    return type;
  }

  public String detail(Language language) {
    return type.detail(language, arguments);
  }

  public Map<String, Object> members(Language language) {
    var localised = new LinkedHashMap<>(members);
    localised.computeIfPresent("violations", (name, value) -> localised(value, language));
    return localised;
  }

  public Map<String, String> headers() {
    return Map.copyOf(headers);
  }

  private static Object localised(Object violations, Language language) {
    return ((List<?>) violations)
        .stream()
            .map(
                each ->
                    each instanceof FieldProblem field
                        ? new Violation(field.name(), field.in(), field.fault().apply(language))
                        : each)
            .toList();
  }

  private record FieldProblem(String name, String in, Function<Language, String> fault) {}
}
