package dev.kontor.money.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.kontor.support.AtOnce;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Wallets;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Money that is set aside. */
@KontorTest
class HoldsTest {
  @Inject Customers customers;
  @Inject Ledger ledger;
  @Inject Holds holds;
  @Inject PassingTime time;

  private AccountKey account;

  @BeforeEach
  void annaHasMoneyAndCredit() {
    var anna = customers.newPerson();
    account = new AccountKey(anna.organisationId(), "CHF");
    Wallets.fill(anna, "100.00");
    in(() -> ledger.deposit(account, 3000, Account.PROMOTION, Account.CREDIT, cause()));
  }

  @Test
  void whatIsHeldIsTakenInPartAndTheRestReleased() {
    var hold = reserve(5000, null);
    assertThat(shown()).isEqualTo("130.00 held 50.00");

    in(() -> holds.capture(account, hold.id(), 4000, Account.REVENUE, cause()));
    assertThat(shown()).isEqualTo("90.00 held 10.00");
    in(() -> holds.capture(account, hold.id(), 300, Account.REVENUE, cause()));
    assertThat(shown()).isEqualTo("87.00 held 7.00");
    isRefused(
        () -> holds.capture(account, hold.id(), 701, Account.REVENUE, cause()), "capture-too-high");

    assertThat(in(() -> holds.release(account, hold.id()))).isTrue();
    assertThat(shown()).isEqualTo("87.00 held 0.00");
    assertThat(in(() -> holds.release(account, hold.id()))).isFalse();
    isRefused(() -> holds.capture(account, hold.id(), 1, Account.REVENUE, cause()), "hold-closed");
  }

  @Test
  void creditIsHeldAndTakenFirst() {
    var hold = reserve(5000, null);
    assertThat(hold.left()).isEqualTo(new Split(2000, 3000));

    in(() -> holds.capture(account, hold.id(), 3500, Account.REVENUE, cause()));

    assertThat(balance().balance()).isEqualTo(new Split(9500, 0));
  }

  @Test
  void whatIsHeldCannotBeSpentOtherwise() {
    reserve(12_000, null);

    isRefused(() -> ledger.spend(account, 1001, Account.REVENUE, cause()), "balance-insufficient");
    isRefused(() -> reserve(1001, null), "balance-insufficient");
    in(() -> ledger.spend(account, 1000, Account.REVENUE, cause()));
  }

  @Test
  void aHoldIsReleasedWhenItsTimeIsOver() {
    var hold = reserve(5000, Duration.ofMinutes(10));
    time.passesWithItsWork("PT9M59S");
    assertThat(shown()).isEqualTo("130.00 held 50.00");

    time.passesWithItsWork("PT1S");

    assertThat(shown()).isEqualTo("130.00 held 0.00");
    isRefused(() -> holds.capture(account, hold.id(), 1, Account.REVENUE, cause()), "hold-closed");
  }

  @Test
  void anExpiredHoldIsNotTakenBeforeItWasReleased() {
    var hold = reserve(5000, Duration.ofDays(300));
    time.passes(Duration.ofDays(300));

    isRefused(() -> holds.capture(account, hold.id(), 1, Account.REVENUE, cause()), "hold-closed");
  }

  @Test
  void capturesAndReleasesAtOnceTakeWhatIsHeldOnce() {
    var hold = reserve(5000, null);

    AtOnce.times(
        16,
        i -> {
          try {
            return i == 15
                ? in(() -> holds.release(account, hold.id()))
                : in(() -> holds.capture(account, hold.id(), 500, Account.REVENUE, cause()));
          } catch (RuntimeException refused) {
            return null;
          }
        });

    assertThat(balance().held()).isEqualTo(Split.NOTHING);
    var spent = 13_000 - balance().balance().total();
    assertThat(spent).isBetween(0L, 5000L);
    assertThat(spent % 500).isZero();
  }

  @Test
  void anotherAccountsHoldIsNotThere() {
    var hold = reserve(5000, null);
    var other = new AccountKey(customers.newPerson().organisationId(), "CHF");

    isRefused(() -> holds.release(other, hold.id()), "not-found");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1})
  void nothingIsNoAmount(long amount) {
    assertThatThrownBy(() -> reserve(amount, null)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> in(() -> ledger.spend(account, amount, Account.REVENUE, cause())))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                in(
                    () ->
                        ledger.deposit(
                            account, amount, Account.PAYMENTS, Account.PAID_IN, cause())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** A posting outside of a transaction would hold no lock. */
  @Test
  void nothingIsPostedOutsideOfATransaction() {
    assertThatThrownBy(() -> ledger.spend(account, 1, Account.REVENUE, cause()))
        .hasMessageContaining("ransaction");
  }

  private Hold reserve(long amount, Duration time) {
    var end = time == null ? null : this.time.now().plus(time);
    return in(() -> holds.reserve(account, amount, "order", id(), end));
  }

  private Balance balance() {
    return ledger.balances(account.organisationId()).get(0);
  }

  private String shown() {
    var balance = balance();
    return decimal(balance.balance().total()) + " held " + decimal(balance.held().total());
  }

  private static String decimal(long minor) {
    return java.math.BigDecimal.valueOf(minor, 2).toPlainString();
  }

  private static <T> T in(Supplier<T> work) {
    return QuarkusTransaction.requiringNew().call(work::get);
  }

  private static void isRefused(Supplier<?> work, String problem) {
    assertThatThrownBy(() -> in(work)).hasStackTraceContaining(problem);
  }

  private static Cause cause() {
    return new Cause("charge", "Because", "test", id());
  }

  private static UUID id() {
    return UuidCreator.getTimeOrderedEpoch();
  }
}
