package dev.kontor.account.factor.passkey;

import dev.kontor.account.factor.passkey.WebauthnChallengeTable.Purpose;
import dev.kontor.account.identity.Accounts;
import dev.kontor.account.twofactor.Enrolled;
import dev.kontor.account.twofactor.Enrolments;
import dev.kontor.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Registers keys. */
@ApplicationScoped
class PasskeyService {
  /** As long as the started method is open. */
  private static final Duration TIME_TO_REGISTER = Duration.ofMinutes(15);

  private final Enrolments enrolments;
  private final Accounts accounts;
  private final Webauthn webauthn;
  private final WebauthnConfig config;
  private final WebauthnChallengeTable challenges;
  private final UserHandleTable handles;
  private final PasskeyTable keys;
  private final Clock clock;

  PasskeyService(
      Enrolments enrolments,
      Accounts accounts,
      Webauthn webauthn,
      WebauthnConfig config,
      WebauthnChallengeTable challenges,
      UserHandleTable handles,
      PasskeyTable keys,
      Clock clock) {
    this.enrolments = enrolments;
    this.accounts = accounts;
    this.webauthn = webauthn;
    this.config = config;
    this.challenges = challenges;
    this.handles = handles;
    this.keys = keys;
    this.clock = clock;
  }

  @Transactional
  KeyStarted start(UUID userId, @Nullable String name) {
    var id = enrolments.start(userId, PasskeyFactor.TYPE, name, "Passkey");
    var expiresAt = clock.instant().plus(TIME_TO_REGISTER);
    var challenge = challenges.issue(Purpose.REGISTRATION, id, expiresAt);
    return new KeyStarted(
        id,
        CreationOptions.of(
            config,
            accounts.find(userId).orElseThrow(),
            handles.of(userId),
            challenge,
            keys.ofUser(userId),
            TIME_TO_REGISTER));
  }

  /** Registers the key of a started method; where it is refused, it can be tried again. */
  @Transactional
  Enrolled register(Caller caller, RegisterKeyRequest asked) {
    var given = webauthn.registration(asked.credential());
    var challenge = challenges.take(Purpose.REGISTRATION, asked.methodId());
    var made = webauthn.verify(given, challenge);
    var enrolled = enrolments.prove(caller, asked.methodId());
    if (!keys.add(asked.methodId(), made)) {
      throw PasskeyProblem.CREDENTIAL_REGISTERED.exception();
    }
    return enrolled;
  }
}
