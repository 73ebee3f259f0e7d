package dev.kontor.account.session;

import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.problem.DomainException;
import dev.kontor.platform.security.ApiTokenText;
import dev.kontor.platform.security.Caller;
import dev.kontor.platform.security.ServiceCredentials;
import dev.kontor.platform.security.TokenDoor;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who calls with a token: the parts that all ways of authorising share. The token tells
 * user and session; whether these still stand is read on every request.
 */
@Singleton
public class Callers {
  private static final String SCHEME = "Bearer ";
  private static final Duration USE_IS_NOTED_EVERY = Duration.ofMinutes(1);

  /** In which calls may cross each other on their way. */
  private static final Duration MOMENT = Duration.ofSeconds(2);

  /** An end at any time. */
  private static final Instant ALWAYS_OVER = Instant.MAX;

  private final AccessTokens tokens;
  private final Jdbi jdbi;
  private final Clock clock;

  Callers(AccessTokens tokens, Jdbi jdbi, Clock clock) {
    this.tokens = tokens;
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /**
   * A caller, and what keeps some calls from them.
   *
   * @param lacksSecondFactor whether an organisation of theirs requires one
   */
  public record Found(Caller caller, boolean lacksSecondFactor) {}

  /**
   * Keeps those out who have to enrol a second factor first.
   *
   * @throws DomainException 403 {@code second-factor-required}, naming the organisations
   */
  public void requireProtected(Found found) {
    if (found.lacksSecondFactor()) {
      var refusal =
          SessionProblem.SECOND_FACTOR_REQUIRED.exception().with("enrolment", "/v1/me/two-factor");
      // An API token may be for one organisation only, and not tell of others.
      throw found.caller().token() == null
          ? refusal.with("organisations", demanding(found.caller().id()))
          : refusal;
    }
  }

  /** The organisations that require a second factor of a user, and how externals leave each. */
  private List<Map<String, Object>> demanding(UUID userId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select o.id, o.name, d.role from second_factor_demand d
                    join organisation_summary o on o.id = d.organisation_id
                    where d.user_id = :userId and d.since <= :now order by o.name, o.id limit 50""")
                .bind("userId", userId)
                .bind("now", clock.instant())
                .mapTo(Demanding.class)
                .map(Demanding::answer)
                .list());
  }

  private record Demanding(String id, String name, String role) {
    Map<String, Object> answer() {
      return role.equals("external")
          ? Map.of("id", id, "name", name, "leave", "/v1/me/organisations/" + id)
          : Map.of("id", id, "name", name);
    }
  }

  /**
   * The token of an {@code Authorization} header.
   *
   * @throws DomainException 401 where there is none of ours; 403 {@code api-token-not-accepted}
   */
  public AccessToken token(@Nullable String authorization) {
    var token = bearer(authorization).orElseThrow(() -> unauthenticated("Bearer"));
    if (apiToken(authorization).isPresent()) {
      throw TokenDoor.notAccepted();
    }
    return tokens.verify(token).orElseThrow(Callers::invalidToken);
  }

  /**
   * The API token of an {@code Authorization} header.
   *
   * @throws DomainException 401 for what means to be one and can't be
   */
  public static Optional<String> apiToken(@Nullable String authorization) {
    var token = bearer(authorization).filter(ApiTokenText::isMeant);
    if (token.isPresent() && !ApiTokenText.isWellFormed(token.get())) {
      throw invalidToken();
    }
    return token;
  }

  /** The credential of a product service in an {@code Authorization} header. */
  public static Optional<String> serviceCredential(@Nullable String authorization) {
    return bearer(authorization).filter(each -> each.startsWith(ServiceCredentials.PREFIX));
  }

  private static Optional<String> bearer(@Nullable String authorization) {
    return Optional.ofNullable(authorization)
        .filter(each -> each.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .map(each -> each.substring(SCHEME.length()).strip());
  }

  /** The caller of a token, in one statement; 401 where the session has ended. */
  public Found find(AccessToken token) {
    return find(token, ALWAYS_OVER);
  }

  /** The same, but 401 only where the session ended longer than a moment ago. */
  Found findEvenJustEnded(AccessToken token) {
    return find(token, clock.instant().minus(MOMENT));
  }

  private Found find(AccessToken token, Instant before) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createQuery("select * from session_caller where session_id = :id")
                    .bind("id", token.sessionId())
                    .map((row, context) -> read(row, token, before))
                    .findOne())
        .orElseThrow(Callers::invalidToken);
  }

  /**
   * Reads a row that has the columns of the view {@code session_caller}.
   *
   * @throws DomainException 401 where the session has ended
   */
  public Found read(ResultSet row, AccessToken token) throws SQLException {
    return read(row, token, ALWAYS_OVER);
  }

  private Found read(ResultSet row, AccessToken token, Instant before) throws SQLException {
    var now = clock.instant();
    var ended = row.getTimestamp("ended_at");
    if (ended != null && ended.toInstant().isBefore(before)
        || row.getTimestamp("blocked_at") != null
        || !row.getBoolean("confirmed")
        || !instant(row, "expires_at").isAfter(now)) {
      throw invalidToken();
    }
    if (instant(row, "last_used_at").plus(USE_IS_NOTED_EVERY).isBefore(now)) {
      noteUse(token.sessionId(), now);
    }
    var name = row.getString("first_name") + " " + row.getString("last_name");
    var caller =
        Caller.user(
            token.userId(),
            name,
            row.getString("email"),
            token.sessionId(),
            token.authenticatedAt(),
            row.getString("methods").contains("mfa"));
    return new Found(caller, lacksSecondFactor(row, now));
  }

  /** Of a row with what {@code session_caller} tells of second factors. */
  public static boolean lacksSecondFactor(ResultSet row, Instant now) throws SQLException {
    var demanded = row.getTimestamp("second_factor_since");
    return demanded != null
        && !demanded.toInstant().isAfter(now)
        && !row.getBoolean("has_second_factor");
  }

  /** The refusal of a token that is none, has expired, or whose session has ended. */
  public static DomainException invalidToken() {
    return unauthenticated("Bearer error=\"invalid_token\"");
  }

  private static DomainException unauthenticated(String challenge) {
    return CommonProblem.UNAUTHENTICATED_CALL.exception().withHeader("WWW-Authenticate", challenge);
  }

  private void noteUse(UUID sessionId, Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("update session set last_used_at = :now where id = :id")
                .bind("now", now)
                .bind("id", sessionId)
                .execute());
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getTimestamp(column).toInstant();
  }
}
