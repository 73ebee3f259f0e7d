package dev.kontor.money.payment;

import dev.kontor.money.ledger.Account;
import dev.kontor.money.ledger.AccountKey;
import dev.kontor.money.ledger.Cause;
import dev.kontor.money.ledger.Holds;
import dev.kontor.platform.money.Money;
import dev.kontor.support.Api;
import dev.kontor.support.Person;
import dev.kontor.support.Wallets;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Gives top-ups back, as a feature would that uses {@link PaymentRefunds}: sets the money aside,
 * takes it once it has left, frees it where it hasn't; and remembers each time that it is told.
 */
@Singleton
public class TestRefunds implements RefundPurpose {
  private static final String KIND = "test_refund";

  private final Instance<PaymentRefunds> refunds;
  private final Holds holds;
  private final Map<UUID, UUID> heldFor = new ConcurrentHashMap<>();
  private final Map<UUID, Integer> failing = new ConcurrentHashMap<>();
  private final List<PaymentRefund> told = new CopyOnWriteArrayList<>();

  TestRefunds(Instance<PaymentRefunds> refunds, Holds holds) {
    this.refunds = refunds;
    this.holds = holds;
  }

  /** A payment that an organisation has made to top up its account; in Swiss francs. */
  public static UUID payment(Person person, String amount, String token) {
    var topUp = Api.json(Wallets.topUp(person, amount, token));
    return UUID.fromString(topUp.at("/payment/id").asText());
  }

  /** The first step. */
  public PaymentRefund open(Person person, UUID paymentId, String amount) {
    var account = new AccountKey(person.organisationId(), "CHF");
    var money = new Money(amount, "CHF");
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              var refund =
                  refunds.get().open(person.organisationId(), paymentId, money, KIND, paymentId);
              var hold = holds.reservePaidIn(account, money.minor(), KIND, refund.id());
              heldFor.put(refund.id(), hold.id());
              return refund;
            });
  }

  /** Both steps; how it stands after them. */
  public PaymentRefund giveBack(Person person, UUID paymentId, String amount) {
    var opened = open(person, paymentId, amount);
    refunds.get().carryOut(opened);
    return now(opened);
  }

  /** So often it can't be taken, as where another row is missing. */
  public void failsFor(PaymentRefund refund, int times) {
    failing.put(refund.id(), times);
  }

  /** How a refund stands. */
  public PaymentRefund now(PaymentRefund refund) {
    return refunds.get().find(refund.organisationId(), refund.id()).orElseThrow();
  }

  /** What was told of a refund, each time. */
  public List<PaymentRefundStatus> told(PaymentRefund refund) {
    return told.stream()
        .filter(each -> each.id().equals(refund.id()))
        .map(PaymentRefund::status)
        .toList();
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void succeeded(PaymentRefund refund) {
    if (failing.getOrDefault(refund.id(), 0) > 0) {
      failing.merge(refund.id(), -1, Integer::sum);
      throw new IllegalStateException("Not now");
    }
    told.add(refund);
    var cause = new Cause("payment_returned", "", "payment_refund", refund.id());
    holds.capture(
        account(refund),
        heldFor.get(refund.id()),
        refund.amount().minor(),
        Account.PAYMENTS,
        cause);
  }

  @Override
  public void failed(PaymentRefund refund) {
    told.add(refund);
    holds.release(account(refund), heldFor.get(refund.id()));
  }

  private static AccountKey account(PaymentRefund refund) {
    return new AccountKey(refund.organisationId(), refund.amount().currency());
  }
}
