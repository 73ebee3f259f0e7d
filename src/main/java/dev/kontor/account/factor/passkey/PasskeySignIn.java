package dev.kontor.account.factor.passkey;

import dev.kontor.account.factor.passkey.WebauthnChallengeTable.Purpose;
import dev.kontor.account.session.Opening;
import dev.kontor.account.session.TokensResponse;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.origin.Devices;
import dev.kontor.platform.security.RequestContext;
import jakarta.inject.Singleton;
import java.time.Clock;

/**
 * Signs in without a password. A challenge is used up with the first try, right or wrong: the
 * statement that takes it is a transaction of its own.
 */
@Singleton
class PasskeySignIn {
  private final Webauthn webauthn;
  private final WebauthnConfig config;
  private final WebauthnChallengeTable challenges;
  private final PasskeySignInService signIns;
  private final RequestContext request;
  private final Devices devices;
  private final Ids ids;
  private final Clock clock;

  PasskeySignIn(
      Webauthn webauthn,
      WebauthnConfig config,
      WebauthnChallengeTable challenges,
      PasskeySignInService signIns,
      RequestContext request,
      Devices devices,
      Ids ids,
      Clock clock) {
    this.webauthn = webauthn;
    this.config = config;
    this.challenges = challenges;
    this.signIns = signIns;
    this.request = request;
    this.devices = devices;
    this.ids = ids;
    this.clock = clock;
  }

  PasskeySignInOptions begin() {
    var id = ids.next();
    var expiresAt = clock.instant().plus(RequestOptions.TIMEOUT);
    var challenge = challenges.issue(Purpose.SIGN_IN, id, expiresAt);
    return new PasskeySignInOptions(
        id, RequestOptions.ofPasskeys(challenge, config.rpId()), expiresAt);
  }

  TokensResponse signIn(PasskeySignInRequest asked) {
    var given = webauthn.assertion(asked.credential());
    var challenge = challenges.take(Purpose.SIGN_IN, asked.challengeId());
    return signIns.open(given, challenge, opening(asked));
  }

  private Opening opening(PasskeySignInRequest asked) {
    var named = asked.device();
    var device = named == null || named.isBlank() ? devices.name(request.userAgent()) : named;
    return new Opening(Boolean.TRUE.equals(asked.persistent()), device, request.address());
  }
}
