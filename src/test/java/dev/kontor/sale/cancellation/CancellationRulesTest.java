package dev.kontor.sale.cancellation;

import static dev.kontor.sale.cancellation.CancellationMoment.END_OF_TERM;
import static dev.kontor.sale.cancellation.CancellationMoment.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kontor.platform.problem.DomainException;
import dev.kontor.platform.text.Language;
import dev.kontor.product.catalogue.BillingPeriod;
import dev.kontor.product.product.Plan;
import dev.kontor.product.product.ProductStatus;
import dev.kontor.product.product.Subscribed;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which products can be cancelled, and reinstated, on which days. */
class CancellationRulesTest {
  private static final LocalDate END = LocalDate.of(2027, 3, 1);
  private static final LocalDate BEFORE = END.minusDays(1);

  private static Subscribed product(ProductStatus status, boolean isDomain) {
    return product(status, isDomain, END, null);
  }

  private static Subscribed product(
      ProductStatus status,
      boolean isDomain,
      @Nullable LocalDate paidUntil,
      @Nullable LocalDate minimum) {
    return new Subscribed(
        UUID.randomUUID(),
        isDomain ? "domain" : "drive",
        isDomain,
        "Drive",
        status,
        "drive_solo",
        BillingPeriod.P1M,
        1,
        paidUntil,
        true,
        new Plan("drive_team", BillingPeriod.P1Y),
        minimum,
        null,
        false,
        null);
  }

  private static void passes(Subscribed product, CancellationMoment at, LocalDate today) {
    assertThatCode(() -> CancellationRules.requireCancellable(product, at, today))
        .doesNotThrowAnyException();
  }

  private static void isRefused(
      String type, Subscribed product, CancellationMoment at, LocalDate today) {
    isRefused(type, () -> CancellationRules.requireCancellable(product, at, today));
  }

  private static void isRefused(String type, ThrowingCallable asked) {
    assertThat(catchThrowableOfType(DomainException.class, asked).type().slug()).isEqualTo(type);
  }

  @Test
  void anActiveProductEndsWithItsTermAsLongAsThatRunsOrNow() {
    var drive = product(ProductStatus.ACTIVE, false);

    passes(drive, END_OF_TERM, BEFORE);
    passes(drive, NOW, BEFORE);
    isRefused("product-term-over", drive, END_OF_TERM, END);
    passes(drive, NOW, END);
  }

  @Test
  void anExpiredProductEndsNowOnly() {
    var drive = product(ProductStatus.EXPIRED, false);

    isRefused("product-term-over", drive, END_OF_TERM, END.plusDays(3));
    passes(drive, NOW, END.plusDays(3));
  }

  @Test
  void aCancelledProductCanEndNowUntilItHasEnded() {
    var drive = product(ProductStatus.CANCELLED, false);

    passes(drive, END_OF_TERM, BEFORE);
    passes(drive, NOW, BEFORE);
    isRefused("product-ended", drive, END_OF_TERM, END);
    isRefused("product-ended", drive, NOW, END);
    isRefused("product-ended", product(ProductStatus.ENDED, false), NOW, BEFORE);
  }

  @Test
  void whatHasNoEndEndsNowOnly() {
    var drive = product(ProductStatus.ACTIVE, false, null, null);

    isRefused("product-without-end", drive, END_OF_TERM, BEFORE);
    passes(drive, NOW, BEFORE);
    assertThat(Loss.of(drive, NOW, BEFORE)).doesNotContain(Loss.REMAINING_TERM);
    isRefused("product-not-cancelled", () -> CancellationRules.requireReinstatable(drive, BEFORE));
  }

  @Test
  void aDomainExpiresWithItsTermAndIsNeitherCancelledNorReinstatedThen() {
    isRefused("product-registering", product(ProductStatus.REGISTERING, true), END_OF_TERM, BEFORE);
    isRefused("domain-ends-with-term", product(ProductStatus.ACTIVE, true), NOW, BEFORE);
    passes(product(ProductStatus.ACTIVE, true), END_OF_TERM, BEFORE);
    isRefused("product-term-over", product(ProductStatus.ACTIVE, true), END_OF_TERM, END);
    for (var status : List.of(ProductStatus.CANCELLED, ProductStatus.EXPIRED)) {
      var over = product(status, true);
      isRefused("product-term-over", over, END_OF_TERM, END.plusDays(9));
      isRefused("domain-ends-with-term", over, NOW, END.plusDays(9));
      isRefused("product-term-over", () -> CancellationRules.requireReinstatable(over, END));
    }
    assertThatCode(
            () ->
                CancellationRules.requireReinstatable(
                    product(ProductStatus.CANCELLED, true), BEFORE))
        .doesNotThrowAnyException();
    isRefused(
        "product-ended",
        () -> CancellationRules.requireReinstatable(product(ProductStatus.ENDED, true), END));
  }

  @Test
  void aMinimumTermIsKept() {
    var minimum = END.plusMonths(2);
    var tooShort = product(ProductStatus.ACTIVE, false, END, minimum);
    var longEnough = product(ProductStatus.ACTIVE, false, minimum, minimum);

    isRefused("minimum-term-runs", tooShort, END_OF_TERM, BEFORE);
    passes(longEnough, END_OF_TERM, BEFORE);
    isRefused("minimum-term-runs", longEnough, NOW, minimum.minusDays(1));
    passes(longEnough, NOW, minimum);
    var refusal =
        catchThrowableOfType(
            DomainException.class,
            () -> CancellationRules.requireCancellable(longEnough, NOW, BEFORE));
    assertThat(refusal.members(Language.EN)).containsEntry("minimumEndsOn", minimum);
  }

  @Test
  void aCancelledProductIsReinstatedBeforeItsEnd() {
    var drive = product(ProductStatus.CANCELLED, false);

    assertThatCode(() -> CancellationRules.requireReinstatable(drive, BEFORE))
        .doesNotThrowAnyException();
    isRefused("product-ended", () -> CancellationRules.requireReinstatable(drive, END));
    isRefused(
        "product-not-cancelled",
        () -> CancellationRules.requireReinstatable(product(ProductStatus.EXPIRED, false), END));
  }

  @Test
  void whatIsLostFollowsFromTheProduct() {
    assertThat(Loss.of(product(ProductStatus.ACTIVE, false), NOW, BEFORE))
        .containsExactly(
            Loss.SERVICE, Loss.DATA, Loss.REMAINING_TERM, Loss.AUTO_RENEWAL, Loss.SCHEDULED_CHANGE);
    assertThat(Loss.of(product(ProductStatus.EXPIRED, false), NOW, END))
        .doesNotContain(Loss.REMAINING_TERM);
    assertThat(Loss.of(product(ProductStatus.ACTIVE, true), END_OF_TERM, BEFORE))
        .containsExactly(Loss.DOMAIN_NAME, Loss.AUTO_RENEWAL, Loss.SCHEDULED_CHANGE);
  }
}
