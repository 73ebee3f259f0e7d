package dev.kontor.account.factor.passkey;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.account.factor.passkey.WebauthnChallengeTable.Purpose;
import dev.kontor.account.twofactor.ChallengeParts;
import dev.kontor.account.twofactor.ChallengeView;
import dev.kontor.account.twofactor.Proof;
import dev.kontor.account.twofactor.SecondFactorType;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Keys as a second factor. The challenge that a key signs belongs to the challenge that is met, and
 * is used up with it.
 */
@Singleton
class PasskeyFactor implements SecondFactorType {
  static final String TYPE = "webauthn";

  /** Authentication methods of RFC 8176. */
  private static final List<String> KEY = List.of("hwk");

  private static final List<String> KEY_THAT_VERIFIED_ITS_USER = List.of("hwk", "user");

  private final Webauthn webauthn;
  private final WebauthnConfig config;
  private final WebauthnChallengeTable challenges;
  private final PasskeyTable keys;
  private final Assertions assertions;
  private final ObjectMapper json;

  PasskeyFactor(
      Webauthn webauthn,
      WebauthnConfig config,
      WebauthnChallengeTable challenges,
      PasskeyTable keys,
      Assertions assertions,
      ObjectMapper json) {
    this.webauthn = webauthn;
    this.config = config;
    this.challenges = challenges;
    this.keys = keys;
    this.assertions = assertions;
    this.json = json;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public List<String> methods() {
    return KEY;
  }

  @Override
  public List<String> methods(Proof proof) {
    var data = Objects.requireNonNull(webauthn.assertion(proof.assertion()).getAuthenticatorData());
    return data.isFlagUV() ? KEY_THAT_VERIFIED_ITS_USER : KEY;
  }

  @Override
  public ChallengeParts begin(ChallengeView challenge, List<UUID> methodIds) {
    var bytes = challenges.issue(Purpose.SECOND_FACTOR, challenge.id(), challenge.expiresAt());
    var options = RequestOptions.ofKeys(bytes, config.rpId(), keys.ofMethods(methodIds));
    return new ChallengeParts(json.valueToTree(options), null);
  }

  /** The browser lets the user take any of the keys that the challenge names. */
  @Override
  public UUID shownBy(UUID named, Proof proof) {
    if (proof.assertion() == null) {
      throw PasskeyProblem.CREDENTIAL_NEEDED.exception().onField("assertion");
    }
    var given = webauthn.assertion(proof.assertion());
    return keys.find(given.getCredentialId()).map(Passkey::methodId).orElse(named);
  }

  @Override
  public boolean prove(ChallengeView challenge, UUID methodId, Proof proof) {
    var given = webauthn.assertion(proof.assertion());
    var key = keys.lock(given.getCredentialId()).filter(each -> each.methodId().equals(methodId));
    if (key.isEmpty() || !isOwn(key.get(), given.getUserHandle())) {
      return false;
    }
    var signed = challenges.take(Purpose.SECOND_FACTOR, challenge.id());
    assertions.accept(given, signed, key.get(), false);
    return true;
  }

  /** Keys that were named to the browser may leave their user out. */
  private static boolean isOwn(Passkey key, byte @org.jspecify.annotations.Nullable [] userHandle) {
    return userHandle == null
        || userHandle.length == 0
        || Arrays.equals(userHandle, key.userHandle());
  }

  /** Keys are registered in a call of their own. */
  @Override
  public boolean confirm(UUID userId, UUID methodId, Proof proof) {
    throw PasskeyProblem.CREDENTIAL_NEEDED.exception();
  }
}
