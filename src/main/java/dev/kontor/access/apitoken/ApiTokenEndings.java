package dev.kontor.access.apitoken;

import dev.kontor.account.identity.AccountBlocked;
import dev.kontor.account.identity.AccountClosed;
import dev.kontor.account.identity.AccountSecured;
import dev.kontor.organisation.profile.OrganisationClosed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Whoever isn't there any more, or fears for an account, leaves no token that opens anything. */
@Singleton
class ApiTokenEndings {
  private static final Logger LOG = Logger.getLogger(ApiTokenEndings.class);

  private final ApiTokenTable tokens;

  ApiTokenEndings(ApiTokenTable tokens) {
    this.tokens = tokens;
  }

  void secured(@Observes AccountSecured secured) {
    remove(ApiTokenOwner.user(secured.person().id()));
  }

  void blocked(@Observes AccountBlocked blocked) {
    remove(ApiTokenOwner.user(blocked.person().id()));
  }

  void closed(@Observes AccountClosed closed) {
    remove(ApiTokenOwner.user(closed.person().id()));
  }

  void closed(@Observes OrganisationClosed closed) {
    remove(ApiTokenOwner.organisation(closed.organisationId()));
  }

  private void remove(ApiTokenOwner owner) {
    if (tokens.removeAll(owner) > 0) {
      LOG.infof("API tokens of %s ended", owner.id());
    }
  }
}
