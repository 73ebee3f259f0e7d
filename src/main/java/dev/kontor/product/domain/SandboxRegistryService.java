package dev.kontor.product.domain;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Acts once for each transaction id, in one database transaction with the answer that is kept. */
@Singleton
class SandboxRegistryService {
  private static final Duration KEPT = Duration.ofDays(400);
  private static final int LONGEST_NAME = 253;

  private final RegistryTransactionTable transactions;
  private final Clock clock;

  SandboxRegistryService(RegistryTransactionTable transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * What the registry says; empty where it stays silent this time.
   *
   * @param act does it, or throws {@link RegistryRefused} before it has written anything
   */
  Optional<RegistryAnswer> answer(UUID id, RegistryRequest request, Supplier<DomainStanding> act) {
    return request.name().length() > LONGEST_NAME
        ? Optional.of(RegistryAnswer.refused(RegistryRefusal.POLICY))
        : QuarkusTransaction.disallowingExisting().call(() -> answered(id, request, act));
  }

  private Optional<RegistryAnswer> answered(
      UUID id, RegistryRequest request, Supplier<DomainStanding> act) {
    var noted = transactions.tried(id, request);
    if (!request.repeats(noted.request())) {
      throw new IllegalArgumentException("Transaction " + id + " asked for something else before");
    }
    if (noted.answer().isPresent()) {
      return noted.answer();
    }
    if (SandboxNames.isSilent(request.name(), noted.tries())) {
      return Optional.empty();
    }
    var answer = judged(act);
    var now = clock.instant();
    transactions.answered(id, answer, now);
    transactions.forget(request.name(), now.minus(KEPT));
    return Optional.of(answer);
  }

  private static RegistryAnswer judged(Supplier<DomainStanding> act) {
    try {
      return RegistryAnswer.done(act.get());
    } catch (RegistryRefused refused) {
      return RegistryAnswer.refused(refused.reason());
    }
  }
}
