package dev.kontor.platform.problem;

/** Why a request is refused, in words of the business; the contract gives each its HTTP status. */
public enum ProblemKind {
  MALFORMED,
  UNAUTHENTICATED,
  FORBIDDEN,
  NOT_FOUND,
  METHOD_NOT_ALLOWED,
  NOT_ACCEPTABLE,
  TIMEOUT,
  CONFLICT,
  STALE,
  TOO_LARGE,
  ADDRESS_TOO_LONG,
  UNSUPPORTED_MEDIA_TYPE,
  INVALID,
  PRECONDITION_REQUIRED,
  TOO_MANY_REQUESTS,
  HEADERS_TOO_LARGE,
  INTERNAL,
  /** What this can't be done without doesn't answer well: the database, or somebody's service. */
  UNAVAILABLE;

  /** The HTTP status (RFC 9110, RFC 6585). */
  public int status() {
    return switch (this) {
      case MALFORMED -> 400;
      case UNAUTHENTICATED -> 401;
      case FORBIDDEN -> 403;
      case NOT_FOUND -> 404;
      case METHOD_NOT_ALLOWED -> 405;
      case NOT_ACCEPTABLE -> 406;
      case TIMEOUT -> 408;
      case CONFLICT -> 409;
      case STALE -> 412;
      case TOO_LARGE -> 413;
      case ADDRESS_TOO_LONG -> 414;
      case UNSUPPORTED_MEDIA_TYPE -> 415;
      case INVALID -> 422;
      case PRECONDITION_REQUIRED -> 428;
      case TOO_MANY_REQUESTS -> 429;
      case HEADERS_TOO_LARGE -> 431;
      case INTERNAL -> 500;
      case UNAVAILABLE -> 503;
    };
  }
}
