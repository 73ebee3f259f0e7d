package dev.kontor.money.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.money.ledger.Ledger;
import dev.kontor.money.ledger.Witness;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.money.Money;
import dev.kontor.platform.problem.DomainException;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.LoggedErrors;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Payments go back through the sandbox, also where it declines, waits, or says nothing. */
@KontorTest
class PaymentRefundsTest {
  @Inject Customers customers;
  @Inject PaymentRefunds refunds;
  @Inject TestRefunds given;
  @Inject Ledger ledger;
  @Inject @All List<Witness> witnesses;
  @Inject PassingTime time;
  @Inject Ids ids;
  @Inject Jdbi jdbi;

  private Person anna;

  @BeforeEach
  void annaIsACustomer() {
    anna = customers.newPerson();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sandbox:success", "sandbox:duplicate-callback", "sandbox:out-of-order"})
  void mostGoBackAtOnce(String token) {
    var payment = paid(token);

    var refund = given.giveBack(anna, payment, "20.00");

    assertThat(refund.status()).isEqualTo(PaymentRefundStatus.SUCCEEDED);
    assertThat(refund.settledAt()).isNotNull();
    assertThat(given.told(refund)).containsExactly(PaymentRefundStatus.SUCCEEDED);
    assertThat(held()).isEqualTo("3000 held 0");
    agrees();
  }

  @Test
  void aDeclinedOneLeavesTheMoneyWhereItIs() {
    var payment = paid("sandbox:refund-declined");

    var refund = given.giveBack(anna, payment, "50.00");

    assertThat(refund.status()).isEqualTo(PaymentRefundStatus.FAILED);
    assertThat(refund.failure()).isEqualTo(PaymentRefundFailure.DECLINED);
    assertThat(given.told(refund)).containsExactly(PaymentRefundStatus.FAILED);
    assertThat(held()).isEqualTo("5000 held 0");
    assertThat(given.open(anna, payment, "50.00").status()).isEqualTo(PaymentRefundStatus.CREATED);
    agrees();
  }

  @ParameterizedTest
  @CsvSource({
    "sandbox:refund-pending, PT4S, PT2S",
    "sandbox:late, P2DT23H, PT1H6S",
    "sandbox:timeout, PT29S, PT2S"
  })
  void othersWaitAndAreSettledLater(String token, String tooSoon, String rest) {
    var refund = given.giveBack(anna, paid(token), "50.00");
    assertThat(refund.status()).isEqualTo(PaymentRefundStatus.PENDING);
    assertThat(refund.isBeingAsked()).isFalse();

    time.passesWithItsWork(tooSoon);
    assertThat(given.told(refund)).isEmpty();
    assertThat(held()).isEqualTo("5000 held 5000");
    time.passesWithItsWork(rest);

    assertThat(given.now(refund).status()).isEqualTo(PaymentRefundStatus.SUCCEEDED);
    time.passesWithItsWork("P40D");
    assertThat(given.told(refund)).containsExactly(PaymentRefundStatus.SUCCEEDED);
    assertThat(held()).isEqualTo("0 held 0");
    agrees();
  }

  @ParameterizedTest
  @CsvSource({"sandbox:success, SUCCEEDED", "sandbox:refund-declined, FAILED"})
  void whatACrashLeftBeforeTheProviderWasAskedIsAskedForAgain(
      String token, PaymentRefundStatus end) {
    var refund = given.open(anna, paid(token), "50.00");
    assertThat(refund.isBeingAsked()).isTrue();

    time.passesWithItsWork("PT31S");

    assertThat(given.now(refund).status()).isEqualTo(end);
    assertThat(given.told(refund)).containsExactly(end);
    agrees();
  }

  @Test
  void whatIsAskedForAgainGoesOnce() {
    var payment = paid("sandbox:success");
    var refund = given.open(anna, payment, "20.00");

    for (var i = 0; i < 3; i++) {
      refunds.carryOut(refund);
    }

    assertThat(given.told(refund)).containsExactly(PaymentRefundStatus.SUCCEEDED);
    assertThat(sandboxGave(payment)).isEqualTo(2000);
    assertThat(held()).isEqualTo("3000 held 0");
  }

  /** It is settled in the transaction of what follows from it, or not at all. */
  @Test
  void whatCouldNotBeTakenIsToldAgain() {
    var refund = given.open(anna, paid("sandbox:success"), "50.00");
    given.failsFor(refund, 2);

    assertThatThrownBy(() -> refunds.carryOut(refund)).hasMessage("Not now");
    assertThat(given.now(refund).isBeingAsked()).isTrue();
    time.passesWithItsWork("PT31S");
    assertThat(given.now(refund).isBeingAsked()).isTrue();
    time.passesWithItsWork("PT1M1S");

    assertThat(given.now(refund).status()).isEqualTo(PaymentRefundStatus.SUCCEEDED);
    assertThat(given.told(refund)).containsExactly(PaymentRefundStatus.SUCCEEDED);
    agrees();
  }

  @Test
  void oneThatNobodyWaitsForIsSettledAndLogged() {
    var payment = paid("sandbox:refund-declined");
    var money = new Money("50.00", "CHF");
    var refund =
        QuarkusTransaction.requiringNew()
            .call(() -> refunds.open(anna.organisationId(), payment, money, "nobody", ids.next()));

    try (var errors = new LoggedErrors()) {
      refunds.carryOut(refund);
      assertThat(errors.seen()).anyMatch(each -> each.contains("Nobody takes refund"));
    }
    assertThat(given.now(refund).status()).isEqualTo(PaymentRefundStatus.FAILED);
  }

  @Test
  void aProviderThatIsGoneIsAskedUntilItIsThereAgain() {
    var refund = given.open(anna, paid("sandbox:success"), "50.00");
    moveTo("elsewhere", refund);
    refunds.carryOut(given.now(refund));
    assertThat(given.now(refund).status()).isEqualTo(PaymentRefundStatus.PENDING);

    try (var errors = new LoggedErrors()) {
      time.passesWithItsWork("P20D");
      assertThat(errors.seen()).anyMatch(each -> each.contains("is open at provider"));
    }
    assertThat(given.told(refund)).isEmpty();
    moveTo("sandbox", refund);
    time.passesWithItsWork("P7D");

    assertThat(given.told(refund)).containsExactly(PaymentRefundStatus.SUCCEEDED);
  }

  private void moveTo(String provider, PaymentRefund refund) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update payment_refund set provider = ? where id = ?", provider, refund.id()));
  }

  @Test
  void ofAPaymentNeverMoreGoesBackThanItTook() {
    var payment = paid("sandbox:success");
    given.giveBack(anna, payment, "20.00");
    given.open(anna, payment, "29.99");

    isRefused(() -> given.open(anna, payment, "0.02"), "payment-refund-too-high");
    given.open(anna, payment, "0.01");
    isRefused(() -> given.open(anna, payment, "0.01"), "payment-refund-too-high");
    isRefused(() -> opens(payment, new Money("1.00", "EUR")), "payment-refund-too-high");
    assertThatThrownBy(() -> opens(payment, new Money("0.00", "CHF")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sandbox:declined", "sandbox:late", "bank_transfer"})
  void whatDidNotSucceedOrCameByBankDoesNotGoBack(String method) {
    var payment = TestRefunds.payment(anna, "50.00", method);

    assertThat(refunds.canRefund(anna.organisationId(), payment)).isFalse();
    isRefused(() -> given.open(anna, payment, "1.00"), "payment-not-refundable");
  }

  @Test
  void aBankIsAskedInVain() {
    var bank = new BankTransfers(new PaymentTable(jdbi));
    var asked = new ProviderRefund(ids.next(), ids.next(), new Money("1.00", "CHF"));

    assertThat(bank.refund(asked).failure()).isEqualTo(PaymentRefundFailure.NOT_STARTED);
    assertThat(bank.findRefund(asked.refundId())).isEmpty();
  }

  @Test
  void nobodyGivesBackThePaymentsOfOthers() {
    var payment = paid("sandbox:success");
    var ben = customers.somebody();

    assertThat(refunds.canRefund(anna.organisationId(), payment)).isTrue();
    assertThat(refunds.canRefund(ben.organisationId(), payment)).isFalse();
    isRefused(() -> given.open(ben, payment, "1.00"), "not-found");
    isRefused(() -> given.open(anna, UUID.randomUUID(), "1.00"), "not-found");
    var refund = given.open(anna, payment, "1.00");
    assertThat(refunds.find(ben.organisationId(), refund.id())).isEmpty();
  }

  /** The sandbox holds that by its own books, whatever the service believes. */
  @Test
  void theSandboxGivesNoMoreThanItCharged() {
    var payment = paid("sandbox:success");
    var refund = given.open(anna, payment, "50.00");
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update sandbox_payment set amount = 4999 where id = ?::uuid", payment.toString()));

    refunds.carryOut(refund);

    assertThat(given.now(refund).failure()).isEqualTo(PaymentRefundFailure.DECLINED);
    assertThat(sandboxGave(payment)).isZero();
  }

  @Test
  void theWitnessFindsARefundWithoutEntryAndAnEntryWithoutRefund() {
    var refund = given.giveBack(anna, paid("sandbox:success"), "50.00");
    agrees();

    for (var change :
        List.of(
            "amount = amount - 1", "status = 'pending', settled_at = null", "id = payment_id")) {
      QuarkusTransaction.begin();
      try {
        jdbi.useHandle(
            handle ->
                handle.execute(
                    "update payment_refund set " + change + " where id = ?", refund.id()));
        assertThat(disagreements()).as(change).isNotEmpty();
      } finally {
        QuarkusTransaction.rollback();
      }
    }
  }

  private UUID paid(String token) {
    var payment = TestRefunds.payment(anna, "50.00", token);
    switch (token) {
      case "sandbox:late" -> time.passesWithItsWork("PT16M");
      case "sandbox:timeout" -> time.passesWithItsWork("PT31S");
      case "sandbox:duplicate-callback", "sandbox:out-of-order" -> time.passesWithItsWork("PT8S");
      default -> {
        // Paid at once.
      }
    }
    assertThat(held()).isEqualTo("5000 held 0");
    return payment;
  }

  private PaymentRefund opens(UUID payment, Money amount) {
    return QuarkusTransaction.requiringNew()
        .call(() -> refunds.open(anna.organisationId(), payment, amount, given.kind(), ids.next()));
  }

  private String held() {
    var balance =
        ledger.balances(anna.organisationId()).stream()
            .filter(each -> each.account().currency().equals("CHF"))
            .findFirst()
            .orElseThrow();
    return balance.balance().total() + " held " + balance.held().total();
  }

  private long sandboxGave(UUID payment) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select coalesce(sum(amount), 0) from sandbox_refund
                    where payment_id = :id and status = 'succeeded'""")
                .bind("id", payment)
                .mapTo(Long.class)
                .one());
  }

  private void agrees() {
    assertThat(disagreements()).isEmpty();
  }

  private List<Witness.Disagreement> disagreements() {
    return witnesses.stream()
        .flatMap(each -> each.disagreements(1000).stream())
        .filter(each -> each.organisationId().equals(anna.organisationId()))
        .toList();
  }

  private static void isRefused(ThrowingCallable what, String problem) {
    assertThatThrownBy(what)
        .isInstanceOf(DomainException.class)
        .extracting(each -> ((DomainException) each).type().slug())
        .isEqualTo(problem);
  }
}
