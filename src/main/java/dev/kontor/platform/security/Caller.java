package dev.kontor.platform.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who calls. Activity entries record it.
 *
 * @param id of the user; of nobody for the service itself
 * @param name as people know it, at the time of the call
 * @param sessionId the session of a user's token
 * @param authenticatedAt when the password was last checked
 * @param strong whether the session was opened with a second factor
 * @param rights in the organisation of the request's path, as they are at this moment
 */
public record Caller(
    Kind kind,
    UUID id,
    String name,
    @Nullable String email,
    @Nullable UUID sessionId,
    Instant authenticatedAt,
    boolean strong,
    Set<Right> rights) {

  /** How long a password check counts as fresh (RFC 9470 {@code max_age}). */
  public static final Duration FRESHNESS = Duration.ofMinutes(5);

  private static final UUID NOBODY = new UUID(0, 0);

  /** What can call. */
  public enum Kind {
    USER,
    /** A user as one of the provider's own staff. */
    OPERATOR,
    /** One of the provider's product services. */
    SERVICE,
    SYSTEM
  }

  public static Caller user(
      UUID id, String name, String email, UUID sessionId, Instant authenticatedAt, boolean strong) {
    return new Caller(Kind.USER, id, name, email, sessionId, authenticatedAt, strong, Set.of());
  }

  /** A user whose password was just proved and who has no session yet. */
  public static Caller signingIn(UUID id, String name, String email) {
    return new Caller(Kind.USER, id, name, email, null, Instant.EPOCH, false, Set.of());
  }

  /** A product service, known by its credential. */
  public static Caller service(UUID id, String code) {
    return new Caller(Kind.SERVICE, id, code, null, null, Instant.EPOCH, false, Set.of());
  }

  /** The service itself, in background tasks and for people who haven't signed in. */
  public static Caller system() {
    return new Caller(Kind.SYSTEM, NOBODY, "Kontor", null, null, Instant.EPOCH, false, Set.of());
  }

  /** The same caller, with the rights that a membership gives in the organisation of the path. */
  public Caller with(Set<Right> granted) {
    return new Caller(kind, id, name, email, sessionId, authenticatedAt, strong, granted);
  }

  /** The same caller, acting as one of the provider's own staff. */
  public Caller asOperator() {
    return new Caller(Kind.OPERATOR, id, name, email, sessionId, authenticatedAt, strong, Set.of());
  }

  public boolean may(Right right) {
    return rights.contains(right);
  }

  public boolean isFresh(Instant now) {
    return authenticatedAt.plus(FRESHNESS).isAfter(now);
  }
}
