package dev.kontor.platform.problem;

import static dev.kontor.platform.problem.ProblemKind.CONFLICT;
import static dev.kontor.platform.problem.ProblemKind.FORBIDDEN;
import static dev.kontor.platform.problem.ProblemKind.INTERNAL;
import static dev.kontor.platform.problem.ProblemKind.INVALID;
import static dev.kontor.platform.problem.ProblemKind.MALFORMED;
import static dev.kontor.platform.problem.ProblemKind.UNAUTHENTICATED;

import jakarta.inject.Singleton;
import java.util.List;

/** Refusals that any operation may answer with. */
public enum CommonProblem implements ProblemType {
  MALFORMED_REQUEST(MALFORMED),
  UNAUTHENTICATED_CALL(UNAUTHENTICATED),
  FRESH_AUTHENTICATION_REQUIRED(UNAUTHENTICATED),
  NOT_ALLOWED(FORBIDDEN),
  /** What needs a fresh password check, called with an API token. */
  PERSON_NEEDED(FORBIDDEN),
  API_TOKEN_NOT_ACCEPTED(FORBIDDEN),
  SCOPE_MISSING(FORBIDDEN),
  /** An API token where addresses are, which many write down. */
  CREDENTIAL_IN_ADDRESS(MALFORMED),
  /** An API token that is good for other networks. */
  NETWORK_NOT_ALLOWED(FORBIDDEN),
  NOT_FOUND(ProblemKind.NOT_FOUND),
  METHOD_NOT_ALLOWED(ProblemKind.METHOD_NOT_ALLOWED),
  NOT_ACCEPTABLE(ProblemKind.NOT_ACCEPTABLE),
  STALE_VERSION(ProblemKind.STALE),
  CONFLICTING_STATE(CONFLICT),
  BODY_TOO_LARGE(ProblemKind.TOO_LARGE),
  REQUEST_TIMEOUT(ProblemKind.TIMEOUT),
  ADDRESS_TOO_LONG(ProblemKind.ADDRESS_TOO_LONG),
  HEADERS_TOO_LARGE(ProblemKind.HEADERS_TOO_LARGE),
  ORIGIN_NOT_ALLOWED(FORBIDDEN),
  TOO_BUSY(ProblemKind.UNAVAILABLE),
  UNSUPPORTED_MEDIA_TYPE(ProblemKind.UNSUPPORTED_MEDIA_TYPE),
  VALIDATION_FAILED(INVALID),
  CURSOR_INVALID(INVALID),
  LIMIT_INVALID(INVALID),
  FLAG_INVALID(INVALID),
  PERIOD_INVALID(INVALID),
  IF_MATCH_REQUIRED(ProblemKind.PRECONDITION_REQUIRED),
  TOO_MANY_REQUESTS(ProblemKind.TOO_MANY_REQUESTS),
  IDEMPOTENCY_KEY_INVALID(MALFORMED),
  IDEMPOTENCY_KEY_REQUIRED(MALFORMED),
  IDEMPOTENCY_KEY_REUSED(INVALID),
  IDEMPOTENCY_KEY_IN_USE(CONFLICT),
  AMOUNT_INVALID(INVALID),
  TIME_RUNS_FORWARD(INVALID),
  TEST_CLOCK_TARGET(INVALID),
  INTERNAL_ERROR(INTERNAL),
  SERVICE_UNAVAILABLE(ProblemKind.UNAVAILABLE);

  private final ProblemKind kind;

  CommonProblem(ProblemKind kind) {
    this.kind = kind;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Override
  public String feature() {
    return "platform";
  }

  @Singleton
  static final class Catalogue implements ProblemCatalogue {
    @Override
    public List<CommonProblem> types() {
      return List.of(values());
    }
  }
}
