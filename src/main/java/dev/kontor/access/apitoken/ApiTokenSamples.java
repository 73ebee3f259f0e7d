package dev.kontor.access.apitoken;

import dev.kontor.platform.database.Ids;
import dev.kontor.platform.security.ApiTokenText;
import dev.kontor.platform.security.Scope;
import dev.kontor.platform.text.Coded;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * API tokens that everybody may know, for an organisation to try things out with; made in the
 * running transaction, without a mail. They are good from everywhere, for as long as can be.
 */
@ApplicationScoped
public class ApiTokenSamples {
  private final ApiTokenTable tokens;
  private final ApiTokenTerms terms;
  private final Ids ids;
  private final Clock clock;

  ApiTokenSamples(ApiTokenTable tokens, ApiTokenTerms terms, Ids ids, Clock clock) {
    this.tokens = tokens;
    this.terms = terms;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * One of a user's, good in all of their organisations.
   *
   * @param token its text, as {@link ApiTokenText} makes it
   */
  public void addFor(UUID userId, String name, List<Scope> scopes, String token) {
    add(userId, null, userId, name, scopes, token);
  }

  /**
   * One of an organisation's own.
   *
   * @param by the user who makes it
   * @param token its text, as {@link ApiTokenText} makes it
   */
  public void addFor(UUID organisationId, UUID by, String name, List<Scope> scopes, String token) {
    add(null, organisationId, by, name, scopes, token);
  }

  private void add(
      @Nullable UUID userId,
      @Nullable UUID organisationId,
      UUID by,
      String name,
      List<Scope> scopes,
      String token) {
    if (!ApiTokenText.isWellFormed(token)) {
      throw new IllegalArgumentException(name + " has a token that none can be");
    }
    var id = ids.next();
    tokens.add(
        new ApiToken(
            id,
            id,
            userId,
            organisationId,
            null,
            name,
            ApiTokenText.hint(token),
            scopes.stream().map(Coded::code).toList(),
            List.of(),
            clock.instant(),
            by,
            terms.end(null),
            null,
            null),
        token);
  }
}
