package dev.kontor.sale.vies;

import dev.kontor.platform.database.Ids;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Checks VAT numbers: their form first, then by VIES. Its answers count for a while, on all
 * instances; of each instance it gets one question about a number at a time, and few altogether, as
 * it refuses those who ask too much.
 */
@Singleton
public class VatChecks {
  static final int AT_ONCE = 8;
  private static final Duration LONGEST_WAIT = Duration.ofMillis(500);

  private final ViesConfig config;
  private final Optional<ViesClient> client;
  private final VatCheckTable answers;
  private final Ids ids;
  private final Clock clock;
  private final SharedQuestions questions = new SharedQuestions();
  private final Semaphore turns = new Semaphore(AT_ONCE, true);

  VatChecks(ViesConfig config, VatCheckTable answers, Ids ids, Clock clock) {
    this.config = config;
    client = config.url().map(url -> new ViesClient(url, config));
    this.answers = answers;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * What is known of a number, written in any way. Takes as long as VIES may take, and so isn't
   * called in a transaction.
   *
   * @throws IllegalStateException in a transaction
   */
  public VatCheck check(String vatNumber) {
    if (QuarkusTransaction.isActive()) {
      throw new IllegalStateException("VIES isn't asked in a transaction");
    }
    var number = ViesNumber.read(vatNumber);
    if (number.isEmpty() || client.isEmpty()) {
      var known = number.map(ViesNumber::value).orElse(vatNumber);
      return VatCheck.ofForm(known, clock.instant());
    }
    return check(number.get(), client.get());
  }

  /** Whether VIES is configured. */
  public boolean isAsking() {
    return client.isPresent();
  }

  /**
   * What VIES said of a number lately, as long as it counts; it isn't asked. Empty where it said
   * nothing that still counts.
   */
  public Optional<VatCheck> known(String vatNumber) {
    return ViesNumber.read(vatNumber)
        .flatMap(number -> answers.latest(number.value()))
        .filter(this::counts);
  }

  private VatCheck check(ViesNumber number, ViesClient vies) {
    return questions.ask(
        number,
        () ->
            answers
                .latest(number.value())
                .filter(this::counts)
                .orElseGet(() -> inTurn(number, vies)));
  }

  private boolean counts(VatCheck earlier) {
    var time =
        switch (earlier.status()) {
          case CONFIRMED -> config.confirmedFor();
          case UNCONFIRMED -> config.unconfirmedFor();
          case UNREACHABLE -> config.unreachableFor();
        };
    return clock.instant().isBefore(earlier.checkedOn().plus(time.time()));
  }

  private VatCheck inTurn(ViesNumber number, ViesClient vies) {
    if (!hasTurn()) {
      Log.warnf("VIES isn't asked about %s: %d questions are underway", number.masked(), AT_ONCE);
      return VatCheck.unreachable(null, number, clock.instant());
    }
    try {
      return asked(number, vies);
    } finally {
      turns.release();
    }
  }

  private boolean hasTurn() {
    try {
      return turns.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private VatCheck asked(ViesNumber number, ViesClient vies) {
    var answer = vies.ask(number);
    var id = ids.next();
    var now = clock.instant();
    var check =
        answer
            .map(told -> VatCheck.answered(id, number, told, now))
            .orElseGet(() -> VatCheck.unreachable(id, number, now));
    answers.add(check);
    return check;
  }
}
