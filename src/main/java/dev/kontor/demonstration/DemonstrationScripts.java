package dev.kontor.demonstration;

import static dev.kontor.demonstration.DemonstrationIds.ALPENGLUECK;
import static dev.kontor.platform.security.Scope.ACCOUNT_READ;
import static dev.kontor.platform.security.Scope.MEMBERS_READ;

import dev.kontor.access.apitoken.ApiTokenSamples;
import dev.kontor.account.identity.Person;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.security.ApiTokenText;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/**
 * API tokens of Anna's and of Alpenglück's. Of each a second one, whose text nobody knows, is there
 * to be replaced and revoked.
 */
@Singleton
class DemonstrationScripts {
  private final ApiTokenSamples tokens;
  private final Ids ids;

  DemonstrationScripts(ApiTokenSamples tokens, Ids ids) {
    this.tokens = tokens;
    this.ids = ids;
  }

  /** In the running transaction. */
  void permit(Person anna) {
    addFor(
        anna,
        DemonstrationIds.ANNAS_SCRIPT,
        "Backup script",
        DemonstrationSecrets.PERSONAL_API_TOKEN);
    addFor(
        anna,
        DemonstrationIds.ANNAS_FORMER_SCRIPT,
        "Former backup script",
        ApiTokenText.next(ApiTokenText.PERSONAL));
    addBy(
        anna,
        DemonstrationIds.INTRANET,
        "Member list for the intranet",
        DemonstrationSecrets.API_TOKEN);
    addBy(
        anna,
        DemonstrationIds.FORMER_INTRANET,
        "Member list for the former intranet",
        ApiTokenText.next(ApiTokenText.OF_ORGANISATION));
  }

  private void addFor(Person owner, UUID id, String name, String token) {
    var scopes = List.of(ACCOUNT_READ, MEMBERS_READ);
    ids.giving(List.of(id), () -> tokens.addFor(owner.id(), name, scopes, token));
  }

  private void addBy(Person maker, UUID id, String name, String token) {
    var scopes = List.of(MEMBERS_READ);
    ids.giving(List.of(id), () -> tokens.addFor(ALPENGLUECK, maker.id(), name, scopes, token));
  }
}
