package dev.kontor.demonstration;

import dev.kontor.account.factor.totp.ReadyAuthenticators;
import dev.kontor.account.identity.Accounts;
import dev.kontor.account.identity.Person;
import dev.kontor.operator.staff.Operators;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.text.Language;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Sam and Toni, operators to try things out with, unless there is one. */
@Singleton
class DemonstrationOperator {
  private static final Logger LOG = Logger.getLogger(DemonstrationOperator.class);
  private static final String EMAIL = "sam@kontor.example";

  /** Whom the configuration names comes first. */
  private static final int AFTER_FIRST_OPERATOR = 4000;

  private final Demonstration demonstration;
  private final Accounts accounts;
  private final Operators operators;
  private final ReadyAuthenticators authenticators;
  private final DemonstrationFactors factors;
  private final Ids ids;

  DemonstrationOperator(
      Demonstration demonstration,
      Accounts accounts,
      Operators operators,
      ReadyAuthenticators authenticators,
      DemonstrationFactors factors,
      Ids ids) {
    this.demonstration = demonstration;
    this.accounts = accounts;
    this.operators = operators;
    this.authenticators = authenticators;
    this.factors = factors;
    this.ids = ids;
  }

  @ActivateRequestContext
  void make(@Observes @Priority(AFTER_FIRST_OPERATOR) StartupEvent event) {
    if (demonstration.isThere()) {
      QuarkusTransaction.disallowingExisting().run(this::makeIfNone);
    }
  }

  private void makeIfNone() {
    operators.lock();
    if (operators.exist() || accounts.findConfirmed(EMAIL).isPresent()) {
      return;
    }
    var sam = account(DemonstrationIds.SAM, EMAIL, "Sam", "Berger");
    operators.appoint(sam.id());
    var toni = account(DemonstrationIds.TONI, "toni@kontor.example", "Toni", "Graf");
    ids.giving(List.of(DemonstrationIds.TONI_AS_OPERATOR), () -> operators.appoint(toni.id()));
    authenticators.enrol(toni.id());
    var secret =
        ids.giving(
            List.of(DemonstrationIds.SAMS_AUTHENTICATOR), () -> authenticators.enrol(sam.id()));
    factors.equip(sam);
    LOG.infof(
        "Demonstration operator, told once: %s, with the same password; an authenticator app shows"
            + " the codes of the secret %s",
        EMAIL, secret);
  }

  private Person account(UUID id, String email, String firstName, String lastName) {
    return ids.giving(
        List.of(id),
        () ->
            accounts.create(
                new Accounts.NewAccount(
                    email,
                    Demonstration.PASSWORD,
                    firstName,
                    lastName,
                    Language.EN,
                    "CH",
                    "Europe/Zurich")));
  }
}
