package dev.kontor.access.apitoken;

import dev.kontor.platform.security.Right;
import dev.kontor.platform.security.Scope;
import dev.kontor.platform.text.Coded;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What can be asked of a token. */
@Singleton
class ApiTokenTerms {
  private final ApiTokenConfig config;
  private final Clock clock;

  ApiTokenTerms(ApiTokenConfig config, Clock clock) {
    this.config = config;
    this.clock = clock;
  }

  /**
   * Reads scopes, each once, in the order in which they are told.
   *
   * @throws dev.kontor.platform.problem.DomainException 422 {@code scope-unknown}
   */
  static List<Scope> scopes(List<String> given) {
    var known = new TreeSet<Scope>();
    for (int i = 0; i < given.size(); i++) {
      var code = given.get(i);
      var field = "scopes[" + i + "]";
      known.add(
          Coded.find(Scope.class, code)
              .orElseThrow(() -> ApiTokenProblem.SCOPE_UNKNOWN.exception(code).onField(field)));
    }
    return List.copyOf(known);
  }

  /**
   * Lets scopes pass that somebody with these rights could use.
   *
   * @param isForAccount whether it is a user's token, good in all of their organisations: only such
   *     ones may tell of the account
   * @throws dev.kontor.platform.problem.DomainException 403 {@code scope-not-held}
   */
  static void requireHeld(List<Scope> scopes, Set<Right> rights, boolean isForAccount) {
    for (var scope : scopes) {
      if (!scope.isWithin(rights) && !(isForAccount && scope == Scope.ACCOUNT_READ)) {
        throw ApiTokenProblem.SCOPE_NOT_HELD.exception(scope.code()).with("scope", scope.code());
      }
    }
  }

  /**
   * When a token ends.
   *
   * @param asked null for as late as can be
   * @throws dev.kontor.platform.problem.DomainException 422 {@code expiry-invalid}
   */
  Instant end(@Nullable Instant asked) {
    var now = clock.instant();
    var latest = now.atZone(ZoneOffset.UTC).plus(config.longest().period()).toInstant();
    if (asked == null) {
      return latest;
    }
    if (!asked.isAfter(now) || asked.isAfter(latest)) {
      throw ApiTokenProblem.EXPIRY_INVALID.exception().with("latest", latest).onField("expiresAt");
    }
    return asked;
  }
}
