package dev.kontor.account.twofactor;

import dev.kontor.account.identity.Accounts;
import dev.kontor.platform.database.Ids;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Judges proofs of second factors, in the running transaction, and uses up the right ones. */
@Singleton
class Proofs {
  static final String RECOVERY_CODE = "recovery_code";

  /** A recovery code is knowledge that was made to stand in for a one-time password. */
  private static final List<String> BY_RECOVERY_CODE = List.of("otp");

  private final MethodRepository methods;
  private final RecoveryCodes recoveryCodes;
  private final List<SecondFactorType> types;
  private final Accounts accounts;
  private final Clock clock;

  Proofs(
      MethodRepository methods,
      RecoveryCodes recoveryCodes,
      @All List<SecondFactorType> types,
      Accounts accounts,
      Clock clock) {
    this.methods = methods;
    this.recoveryCodes = recoveryCodes;
    this.types = types;
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * The authentication methods that a proof shows; none where it is wrong.
   *
   * @param by a method's id, or {@value #RECOVERY_CODE}
   */
  List<String> judge(Challenge challenge, String by, Proof proof) {
    if (by.equals(RECOVERY_CODE)) {
      return byRecoveryCode(challenge.userId(), proof.requireCode());
    }
    var named = method(challenge, by);
    var type = type(named);
    var shown = type.shownBy(named.id(), proof);
    return usable(challenge, shown)
        .filter(each -> each.type().equals(named.type()))
        .filter(each -> type.prove(challenge.view(), each.id(), proof))
        .map(each -> used(each, type.methods(proof)))
        .orElse(List.of());
  }

  /**
   * The type of a method with which a challenge can be met.
   *
   * @throws dev.kontor.platform.problem.DomainException 422 {@code method-unknown}
   */
  SecondFactorType accepted(Challenge challenge, String methodId) {
    return type(method(challenge, methodId));
  }

  private Method method(Challenge challenge, String methodId) {
    return Ids.read(methodId)
        .flatMap(each -> usable(challenge, each))
        .orElseThrow(() -> TwoFactorProblem.METHOD_UNKNOWN.exception().onField("method"));
  }

  /** Only the user's own: another user's method is none here. */
  private Optional<Method> usable(Challenge challenge, UUID methodId) {
    return methods
        .lockOf(challenge.userId(), methodId)
        .filter(each -> each.isProved() && challenge.accepts(each.type()));
  }

  /** The same for a code that came along with a password: of an app, or a recovery code. */
  List<String> byCode(UUID userId, String code) {
    var typed = Proof.plain(code);
    for (var method : methods.proved(userId)) {
      var type = type(method);
      if (type.provesByCode() && type.prove(method.id(), typed)) {
        return used(method, type.methods());
      }
    }
    return byRecoveryCode(userId, typed);
  }

  private List<String> byRecoveryCode(UUID userId, String code) {
    var person = accounts.find(userId).orElseThrow();
    return recoveryCodes.use(person, code) ? BY_RECOVERY_CODE : List.of();
  }

  private List<String> used(Method method, List<String> proved) {
    method.used(clock.instant());
    return proved;
  }

  private SecondFactorType type(Method method) {
    return types.stream()
        .filter(each -> each.type().equals(method.type()))
        .findFirst()
        .orElseThrow();
  }
}
