package dev.kontor.account.factor.totp;

import dev.kontor.account.twofactor.ChallengeView;
import dev.kontor.account.twofactor.Proof;
import dev.kontor.account.twofactor.SecondFactorType;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Judges codes of authenticator apps. One step of drift either way is tolerated; a code is accepted
 * once, and none before it any more.
 */
@Singleton
class TotpFactor implements SecondFactorType {
  static final String TYPE = "totp";

  private static final Pattern CODE = Pattern.compile("[0-9]{6}");

  /** Some twenty minutes: how far a clock is looked for that is off. */
  private static final int FAR_OFF = 40;

  private final TotpSecretTable secrets;
  private final Clock clock;

  TotpFactor(TotpSecretTable secrets, Clock clock) {
    this.secrets = secrets;
    this.clock = clock;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public List<String> methods() {
    return List.of("otp");
  }

  @Override
  public boolean provesByCode() {
    return true;
  }

  @Override
  public boolean prove(ChallengeView challenge, UUID methodId, Proof proof) {
    return prove(methodId, proof.requireCode());
  }

  @Override
  public boolean prove(UUID methodId, String code) {
    if (!CODE.matcher(code).matches()) {
      return false;
    }
    var kept = secrets.lock(methodId);
    var now = Totp.step(clock.instant());
    var found =
        kept.totp().find(code, Math.max(now - Totp.DRIFT, kept.lastStep() + 1), now + Totp.DRIFT);
    found.ifPresent(step -> secrets.useUp(methodId, step));
    return found.isPresent();
  }

  @Override
  public boolean confirm(UUID userId, UUID methodId, Proof proof) {
    var code = proof.requireCode();
    if (prove(methodId, code)) {
      return true;
    }
    if (CODE.matcher(code).matches()) {
      tellWhereClockIsOff(methodId, code);
    }
    return false;
  }

  /** Only while enrolling: at a sign-in nobody learns more than that a code is wrong. */
  private void tellWhereClockIsOff(UUID methodId, String code) {
    var now = Totp.step(clock.instant());
    var found = secrets.lock(methodId).totp().find(code, now - FAR_OFF, now + FAR_OFF);
    if (found.isPresent() && Math.abs(found.getAsLong() - now) > Totp.DRIFT) {
      var minutes = Math.max(1, Math.abs(found.getAsLong() - now) / 2);
      throw TotpProblem.CODE_OF_ANOTHER_TIME.exception(Long.toString(minutes)).onField("code");
    }
  }
}
