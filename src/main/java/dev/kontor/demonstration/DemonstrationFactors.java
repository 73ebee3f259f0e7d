package dev.kontor.demonstration;

import static dev.kontor.demonstration.DemonstrationSecrets.MATCH_NUMBER;
import static dev.kontor.demonstration.DemonstrationSecrets.PUBLIC_KEY;

import dev.kontor.account.factor.push.ReadyApps;
import dev.kontor.account.identity.Accounts;
import dev.kontor.account.identity.Person;
import dev.kontor.account.session.Opening;
import dev.kontor.account.twofactor.ChallengeView;
import dev.kontor.account.twofactor.TwoFactorSamples;
import dev.kontor.operator.factorreset.FactorResets;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.secret.Secrets;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Second factors beside the authenticators of operators: Rita's, of whom one is asked for, and
 * Sam's apps. A challenge of Sam's has a token that nobody knows, since he is an operator.
 */
@Singleton
class DemonstrationFactors {
  private static final String APP = "Sample app";

  private final ReadyApps apps;
  private final TwoFactorSamples factors;
  private final FactorResets resets;
  private final Accounts accounts;
  private final Ids ids;
  private final Clock clock;

  DemonstrationFactors(
      ReadyApps apps,
      TwoFactorSamples factors,
      FactorResets resets,
      Accounts accounts,
      Ids ids,
      Clock clock) {
    this.apps = apps;
    this.factors = factors;
    this.resets = resets;
    this.accounts = accounts;
    this.ids = ids;
    this.clock = clock;
  }

  /** In the running transaction. */
  void protect(Person rita) {
    first(DemonstrationIds.RITAS_APP, () -> apps.enrol(rita.id(), PUBLIC_KEY, APP));
    factors.addRecoveryCode(rita.id(), DemonstrationSecrets.RECOVERY_CODE);
    var challenge =
        ids.giving(
            List.of(DemonstrationIds.RITAS_CHALLENGE),
            () -> ask(rita, DemonstrationSecrets.CHALLENGE_TOKEN));
    apps.ask(challenge, MATCH_NUMBER);
  }

  /** What an operator has, and does, in the running transaction. */
  void equip(Person sam) {
    first(DemonstrationIds.SAMS_APP, () -> apps.enrol(sam.id(), PUBLIC_KEY, APP));
    var challenge = ask(sam, Secrets.newToken());
    first(DemonstrationIds.SAMS_REQUEST, () -> apps.ask(challenge, MATCH_NUMBER));
    var end = DemonstrationSecrets.end(clock);
    first(
        DemonstrationIds.SAMS_STARTED_APP,
        () -> apps.start(sam.id(), PUBLIC_KEY, APP, DemonstrationSecrets.NONCE, end));
    accounts
        .find(DemonstrationIds.RITA)
        .ifPresent(
            rita ->
                resets.addSample(
                    rita.id(),
                    sam.id(),
                    "Identity card compared in a video call",
                    DemonstrationSecrets.TOKEN,
                    end));
  }

  private ChallengeView ask(Person person, String token) {
    var opening = new Opening(true, "Firefox, Linux", "203.0.113.7");
    return factors.ask(
        opening.demand(person), token, opening.address(), DemonstrationSecrets.end(clock));
  }

  private void first(UUID id, Runnable work) {
    ids.giving(List.of(id), work);
  }
}
