package dev.kontor.access.apitoken;

import dev.kontor.account.session.ApiTokenCallers;
import dev.kontor.account.session.Callers;
import dev.kontor.organisation.membership.HeldApiTokens;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.problem.DomainException;
import dev.kontor.platform.secret.Secrets;
import dev.kontor.platform.security.Caller;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.security.Scope;
import dev.kontor.platform.text.Coded;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who calls with an API token. All of it is read on every request, with whatever else the
 * request asks about its caller, so that a revoked token is none from the next one on.
 */
@Singleton
public class ApiTokens implements ApiTokenCallers, HeldApiTokens {
  private final ApiTokenTable tokens;
  private final RequestContext request;
  private final Jdbi jdbi;
  private final Clock clock;

  ApiTokens(ApiTokenTable tokens, RequestContext request, Jdbi jdbi, Clock clock) {
    this.tokens = tokens;
    this.request = request;
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /**
   * A token that is good at this moment.
   *
   * @param lastUsedAt to the minute; null for never
   */
  public record Presented(Callers.Found caller, @Nullable Instant lastUsedAt) {
    /** The token, as it is told of the caller. */
    public Caller.ApiToken token() {
      return Objects.requireNonNull(caller.caller().token());
    }
  }

  /** By what a token is found in the view {@code api_token_caller}: its {@code token_hash}. */
  public static byte[] key(String token) {
    return Secrets.hash(token);
  }

  /**
   * Reads a row that has the columns of the view {@code api_token_caller}.
   *
   * @throws DomainException 401 where it has expired, or its user may not act; 403 {@code
   *     network-not-allowed}
   */
  public Presented read(ResultSet row) throws SQLException {
    return read(row, false);
  }

  private Presented read(ResultSet row, boolean elsewhereToo) throws SQLException {
    var now = clock.instant();
    if (!row.getTimestamp("expires_at").toInstant().isAfter(now)
        || !row.getBoolean("owner_may_act")) {
      throw Callers.invalidToken();
    }
    if (!elsewhereToo
        && !AddressRanges.of(texts(row, "address_ranges")).contain(request.address())) {
      throw CommonProblem.NETWORK_NOT_ALLOWED.exception();
    }
    var used = row.getTimestamp("last_used_at");
    var owner = row.getObject("owner_organisation_id", UUID.class);
    var token =
        new Caller.ApiToken(
            row.getObject("token_id", UUID.class),
            row.getObject("family_id", UUID.class),
            row.getString("token_name"),
            texts(row, "scopes").stream()
                .map(code -> Coded.of(Scope.class, code))
                .collect(Collectors.toUnmodifiableSet()),
            row.getObject("created_by", UUID.class),
            owner == null,
            owner == null ? row.getObject("limited_to", UUID.class) : owner);
    return new Presented(
        new Callers.Found(caller(row, token), Callers.lacksSecondFactor(row, now)),
        used == null ? null : used.toInstant());
  }

  private static Caller caller(ResultSet row, Caller.ApiToken token) throws SQLException {
    return token.isPersonal()
        ? Caller.personalToken(
            row.getObject("user_id", UUID.class),
            row.getString("first_name") + " " + row.getString("last_name"),
            row.getString("email"),
            token)
        : Caller.organisationToken(token);
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return Arrays.asList((String[]) row.getArray(column).getArray());
  }

  /** Notes that it was used, once a minute at most; not in a statement that is still open. */
  public void noteUse(Presented presented) {
    tokens.used(presented.token().id(), presented.lastUsedAt());
  }

  /**
   * Whether a token, or one that succeeded it, is good at this moment and has a scope; none of them
   * is revoked until the transaction ends.
   */
  public boolean holdLiving(UUID family, Scope scope) {
    return tokens.holdLiving(family, scope);
  }

  @Override
  public boolean hold(UUID tokenId) {
    return tokens.hold(tokenId);
  }

  @Override
  public Callers.Found find(String token, boolean elsewhereToo) {
    var presented =
        jdbi.withHandle(
                handle ->
                    handle
                        .createQuery("select * from api_token_caller where token_hash = :hash")
                        .bind("hash", key(token))
                        .map((row, context) -> read(row, elsewhereToo))
                        .findOne())
            .orElseThrow(Callers::invalidToken);
    noteUse(presented);
    return presented.caller();
  }
}
