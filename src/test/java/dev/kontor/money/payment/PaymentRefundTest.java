package dev.kontor.money.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.platform.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Whatever providers tell in whatever order: a refund is settled once, and none is too high. */
class PaymentRefundTest {
  private static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");
  private static final long TAKEN = 100;

  /** What a provider may tell. */
  enum Word {
    PENDING,
    SUCCEEDED,
    DECLINED,
    NOT_STARTED,
    ANOTHER_AMOUNT;

    RefundOutcome of(PaymentRefund refund) {
      var amount = refund.amount();
      return switch (this) {
        case PENDING -> RefundOutcome.pending(amount);
        case SUCCEEDED -> RefundOutcome.succeeded(amount);
        case DECLINED -> RefundOutcome.failed(PaymentRefundFailure.DECLINED, amount);
        case NOT_STARTED -> RefundOutcome.failed(PaymentRefundFailure.NOT_STARTED, amount);
        case ANOTHER_AMOUNT -> RefundOutcome.succeeded(chf(amount.minor() + 1));
      };
    }

    boolean settles() {
      return this != PENDING && this != ANOTHER_AMOUNT;
    }
  }

  /**
   * Either a new refund is asked for, or something is told of one that there is.
   *
   * @param opens the amount that is asked for; 0 where something is told
   */
  record Step(long opens, int which, Word word) {}

  @Provide
  Arbitrary<List<Word>> words() {
    return Arbitraries.of(Word.class).list().ofMaxSize(12);
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    var opens = Arbitraries.oneOf(Arbitraries.just(0L), Arbitraries.longs().between(1, TAKEN));
    return Combinators.combine(
            opens, Arbitraries.integers().between(0, 9), Arbitraries.of(Word.class))
        .as(Step::new)
        .list()
        .ofMaxSize(40);
  }

  @Property
  void theFirstWordThatSettlesIsTheOneThatHolds(@ForAll("words") List<Word> words) {
    var refund = refund(40);
    var now = NOW;
    var ends = new ArrayList<PaymentRefund>();
    for (var word : words) {
      now = now.plusSeconds(1);
      var after = refund.told(word.of(refund), now);
      if (refund.status().isUnderway() && !after.status().isUnderway()) {
        ends.add(after);
      }
      refund = after;
    }

    var expected = words.stream().filter(Word::settles).limit(1).map(each -> each.of(refund(40)));
    assertThat(ends)
        .extracting(each -> List.of(each.status(), Optional.ofNullable(each.failure())))
        .isEqualTo(
            expected
                .map(each -> List.of(each.status(), Optional.ofNullable(each.failure())))
                .toList());
    for (var end : ends) {
      assertThat(refund).usingRecursiveComparison().ignoringFields("contradictedAt").isEqualTo(end);
    }
    assertThat(refund.status().isUnderway()).isEqualTo(ends.isEmpty());
  }

  @Property
  void moneyIsNeverGivenBackTwice(@ForAll("steps") List<Step> steps) {
    var refunds = new ArrayList<PaymentRefund>();
    for (var step : steps) {
      var room = new RefundRoom(chf(TAKEN), refunds);
      if (step.opens() > 0) {
        if (room.fits(chf(step.opens()))) {
          refunds.add(refund(step.opens()));
        }
      } else if (!refunds.isEmpty()) {
        refunds.replaceAll(
            each ->
                refunds.indexOf(each) == step.which() % refunds.size()
                    ? each.told(step.word().of(each), NOW)
                    : each);
      }
      assertThat(sum(refunds.stream().filter(each -> each.status() != PaymentRefundStatus.FAILED)))
          .isLessThanOrEqualTo(TAKEN);
      assertThat(new RefundRoom(chf(TAKEN), refunds).left().minor()).isBetween(0L, TAKEN);
    }
  }

  private static long sum(Stream<PaymentRefund> refunds) {
    return refunds.mapToLong(each -> each.amount().minor()).sum();
  }

  @Test
  void moneyThatLeftAfterAllDoesNotLeaveAgain() {
    var failed = refund(60).told(Word.DECLINED.of(refund(60)), NOW);
    assertThat(new RefundRoom(chf(TAKEN), List.of(failed)).left()).isEqualTo(chf(100));

    var later = NOW.plus(Duration.ofDays(1));
    var contradicted = failed.told(Word.SUCCEEDED.of(failed), later);

    assertThat(contradicted.status()).isEqualTo(PaymentRefundStatus.FAILED);
    assertThat(contradicted.contradictedAt()).isEqualTo(later);
    assertThat(new RefundRoom(chf(TAKEN), List.of(contradicted)).left()).isEqualTo(chf(40));
    assertThat(contradicted.told(Word.SUCCEEDED.of(failed), NOW.plus(Duration.ofDays(2))))
        .isEqualTo(contradicted);
  }

  @Test
  void whatMayHaveLeftCountsAndAnotherCurrencyNeverFits() {
    var pending = refund(60).told(Word.PENDING.of(refund(60)), NOW);
    var room = new RefundRoom(chf(TAKEN), List.of(pending));

    assertThat(room.fits(chf(40))).isTrue();
    assertThat(room.fits(chf(41))).isFalse();
    assertThat(room.fits(Money.ofMinor(1, "EUR"))).isFalse();
  }

  @Test
  void askingNeverEnds() {
    var inquiry = RefundInquiry.first(UUID.randomUUID());
    assertThat(inquiry.pause()).isEqualTo(Duration.ofSeconds(30));
    var passed = Duration.ZERO;
    for (var i = 0; i < 100; i++) {
      assertThat(inquiry.isOverdue()).isEqualTo(i >= 7);
      passed = passed.plus(inquiry.pause());
      var next = RefundInquiry.parse(inquiry.next().task().getId());
      assertThat(next.pause()).isGreaterThanOrEqualTo(inquiry.pause());
      inquiry = next;
    }
    assertThat(inquiry.pause()).isEqualTo(Duration.ofDays(7));
    assertThat(passed).isGreaterThan(Duration.ofDays(600));
  }

  private static Money chf(long minor) {
    return Money.ofMinor(minor, "CHF");
  }

  private static PaymentRefund refund(long minor) {
    return new PaymentRefund(
        UUID.randomUUID(),
        UUID.randomUUID(),
        UUID.randomUUID(),
        "sandbox",
        chf(minor),
        "test_refund",
        UUID.randomUUID(),
        PaymentRefundStatus.CREATED,
        null,
        NOW,
        null,
        null);
  }
}
