package dev.kontor.account.factor.totp;

import dev.kontor.account.twofactor.Enrolments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Authenticator apps of accounts to try things out with: they count at once. */
@ApplicationScoped
public class ReadyAuthenticators {
  private final TotpService apps;
  private final Enrolments enrolments;

  ReadyAuthenticators(TotpService apps, Enrolments enrolments) {
    this.apps = apps;
    this.enrolments = enrolments;
  }

  /** Enrols an app, and gives its secret in Base32. */
  @Transactional(Transactional.TxType.MANDATORY)
  public String enrol(UUID userId) {
    var started = apps.start(userId, null);
    enrolments.ready(userId, started.methodId());
    return started.secret();
  }
}
