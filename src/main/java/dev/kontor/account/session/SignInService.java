package dev.kontor.account.session;

import dev.kontor.account.identity.AccountBlocks;
import dev.kontor.account.identity.Accounts;
import dev.kontor.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What follows on a right password: tokens, or the challenge of a second factor. Empty answers mean
 * that the password was changed while it was checked.
 */
@ApplicationScoped
class SignInService {
  private static final List<String> PASSWORD = List.of("pwd");

  private final Sessions sessions;
  private final SecondFactors secondFactors;
  private final Accounts accounts;
  private final AccountBlocks blocks;

  SignInService(
      Sessions sessions, SecondFactors secondFactors, Accounts accounts, AccountBlocks blocks) {
    this.sessions = sessions;
    this.secondFactors = secondFactors;
    this.accounts = accounts;
    this.blocks = blocks;
  }

  /** What a password check comes to: an answer, or what is wrong; either is kept. */
  record Outcome(@Nullable SignInAnswer answer, boolean codeIsWrong) {}

  @Transactional
  Optional<SignInAnswer> begin(Accounts.Check proved, Opening opening) {
    if (!accounts.isStillRight(proved)) {
      return Optional.empty();
    }
    var person = proved.person().orElseThrow();
    sessions.requireNoNewPassword(person.id());
    requireNotBlocked(person.id());
    return Optional.of(
        secondFactors
            .demand(opening.demand(person))
            .map(SignInAnswer::of)
            .orElseGet(() -> SignInAnswer.of(sessions.open(person, opening, PASSWORD))));
  }

  @Transactional
  Optional<Outcome> strengthen(
      Caller caller, Accounts.Check proved, @Nullable String code, String device) {
    if (!accounts.isStillRight(proved)) {
      return Optional.empty();
    }
    requireNotBlocked(caller.id());
    return Optional.of(
        code != null && secondFactors.isProtected(caller.id())
            ? strengthenBy(caller, code)
            : new Outcome(strengthen(caller, proved, device), false));
  }

  /** Only who has the password learns of the block. */
  private void requireNotBlocked(UUID userId) {
    if (blocks.isBlocked(userId)) {
      throw SessionProblem.ACCOUNT_BLOCKED.exception();
    }
  }

  private Outcome strengthenBy(Caller caller, String code) {
    var methods = secondFactors.prove(caller.id(), code);
    return methods.isEmpty()
        ? new Outcome(null, true)
        : new Outcome(
            SignInAnswer.of(
                sessions.strengthen(
                    caller.id(), Objects.requireNonNull(caller.sessionId()), with(methods))),
            false);
  }

  private SignInAnswer strengthen(Caller caller, Accounts.Check proved, String device) {
    var sessionId = Objects.requireNonNull(caller.sessionId());
    var demand =
        new SecondFactors.Demand(
            proved.person().orElseThrow(),
            StepUpContinuation.PURPOSE,
            new StepUpContinuation.Payload(sessionId),
            device,
            Set.of());
    return secondFactors
        .demand(demand)
        .map(SignInAnswer::of)
        .orElseGet(() -> SignInAnswer.of(sessions.strengthen(caller.id(), sessionId, PASSWORD)));
  }

  /** The password together with a second factor. */
  static List<String> with(List<String> second) {
    return Stream.of(PASSWORD, second, List.of("mfa")).flatMap(List::stream).distinct().toList();
  }
}
