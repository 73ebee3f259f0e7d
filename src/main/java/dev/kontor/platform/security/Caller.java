package dev.kontor.platform.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who calls. Activity entries record it.
 *
 * @param id of the user, also where a personal API token calls; of an organisation's API token; of
 *     nobody for the service itself
 * @param name as people know it, at the time of the call
 * @param sessionId the session of a user's token
 * @param authenticatedAt when the password was last checked
 * @param strong whether the session was opened with a second factor
 * @param rights in the organisation of the request's path, as they are at this moment
 * @param token the API token that calls for the user, or for its organisation
 */
public record Caller(
    Kind kind,
    UUID id,
    String name,
    @Nullable String email,
    @Nullable UUID sessionId,
    Instant authenticatedAt,
    boolean strong,
    Set<Right> rights,
    @Nullable ApiToken token) {

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
    /** An organisation's own API token: nobody's in person. */
    API_TOKEN,
    SYSTEM
  }

  /**
   * An API token that was presented.
   *
   * @param family shared with the tokens that it succeeds, and that succeed it
   * @param madeBy the user who made it
   * @param isPersonal whether it is a user's; an organisation's own otherwise
   * @param organisationId the only organisation in which it is good; null for all of its user's
   */
  public record ApiToken(
      UUID id,
      UUID family,
      String name,
      Set<Scope> scopes,
      UUID madeBy,
      boolean isPersonal,
      @Nullable UUID organisationId) {

    /** The user or the organisation whose it is. */
    UUID owner(UUID caller) {
      return isPersonal ? caller : Objects.requireNonNull(organisationId);
    }
  }

  public static Caller user(
      UUID id, String name, String email, UUID sessionId, Instant authenticatedAt, boolean strong) {
    return new Caller(
        Kind.USER, id, name, email, sessionId, authenticatedAt, strong, Set.of(), null);
  }

  /** A user whose password was just proved and who has no session yet. */
  public static Caller signingIn(UUID id, String name, String email) {
    return new Caller(Kind.USER, id, name, email, null, Instant.EPOCH, false, Set.of(), null);
  }

  /** A product service, known by its credential. */
  public static Caller service(UUID id, String code) {
    return new Caller(Kind.SERVICE, id, code, null, null, Instant.EPOCH, false, Set.of(), null);
  }

  /** The service itself, in background tasks and for people who haven't signed in. */
  public static Caller system() {
    return new Caller(
        Kind.SYSTEM, NOBODY, "Kontor", null, null, Instant.EPOCH, false, Set.of(), null);
  }

  /** A user for whom one of their API tokens calls. */
  public static Caller personalToken(UUID userId, String name, String email, ApiToken token) {
    return new Caller(Kind.USER, userId, name, email, null, Instant.EPOCH, false, Set.of(), token);
  }

  /** An organisation's own API token. */
  public static Caller organisationToken(ApiToken token) {
    return new Caller(
        Kind.API_TOKEN,
        token.id(),
        token.name(),
        null,
        null,
        Instant.EPOCH,
        false,
        Set.of(),
        token);
  }

  /** The same caller, with the rights that a membership gives in the organisation of the path. */
  public Caller with(Set<Right> granted) {
    return new Caller(kind, id, name, email, sessionId, authenticatedAt, strong, granted, token);
  }

  /** The same caller, acting as one of the provider's own staff. */
  public Caller asOperator() {
    return new Caller(
        Kind.OPERATOR, id, name, email, sessionId, authenticatedAt, strong, Set.of(), null);
  }

  /** The user who calls, or the organisation whose own API token does. */
  public UUID owner() {
    return token == null ? id : token.owner(id);
  }

  /**
   * The user who calls, or who made the organisation's own API token that does: whose limits count
   * where others would bear it, however many organisations and tokens somebody has.
   */
  public UUID responsible() {
    return isOrganisationToken() && token != null ? token.madeBy() : id;
  }

  /**
   * Under what calls and their keys are kept apart: scripts neither use up what people may call,
   * nor meet their keys. A token and its successor are the same.
   */
  public String line() {
    return token == null ? id.toString() : "token " + token.family();
  }

  /** Whether an organisation's own API token calls, and not for a user. */
  public boolean isOrganisationToken() {
    return kind == Kind.API_TOKEN;
  }

  /** The only organisation that this call may tell of; null for all of the user's. */
  public @Nullable UUID only() {
    return token == null ? null : token.organisationId();
  }

  public boolean may(Right right) {
    return rights.contains(right);
  }

  public boolean isFresh(Instant now) {
    return authenticatedAt.plus(FRESHNESS).isAfter(now);
  }
}
