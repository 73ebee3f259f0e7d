package dev.kontor.money.prepaid.topup;

import dev.kontor.money.ledger.Account;
import dev.kontor.money.ledger.AccountKey;
import dev.kontor.money.ledger.Cause;
import dev.kontor.money.ledger.Ledger;
import dev.kontor.money.payment.ChosenMethod;
import dev.kontor.money.payment.Payment;
import dev.kontor.money.payment.PaymentMethods;
import dev.kontor.money.payment.Payments;
import dev.kontor.money.prepaid.Amounts;
import dev.kontor.money.prepaid.TopUpLimits;
import dev.kontor.money.transfer.Transfer;
import dev.kontor.money.transfer.TransferReferences;
import dev.kontor.money.transfer.TransferTarget;
import dev.kontor.money.transfer.Transfers;
import dev.kontor.organisation.profile.Organisations;
import dev.kontor.platform.bound.Bounds;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.idempotency.ResumableCall;
import dev.kontor.platform.money.Money;
import dev.kontor.platform.paging.Cursor;
import dev.kontor.platform.paging.Cursors;
import dev.kontor.platform.paging.Page;
import dev.kontor.platform.paging.PageRequest;
import dev.kontor.platform.problem.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Puts money on the prepaid account. Limits are checked under the account's lock, with what is
 * under way, so that many at once can't exceed them together.
 */
@ApplicationScoped
class TopUpService {
  static final String PURPOSE = "top_up";

  private final TopUpTable topUps;
  private final Ledger ledger;
  private final Payments payments;
  private final PaymentMethods methods;
  private final Organisations organisations;
  private final TopUpLimits limits;
  private final Transfers transfers;
  private final TransferReferences references;
  private final Bounds bounds;
  private final ResumableCall call;
  private final Cursors cursors;
  private final Ids ids;
  private final Clock clock;
  private final Event<Object> events;

  TopUpService(
      TopUpTable topUps,
      Ledger ledger,
      Payments payments,
      PaymentMethods methods,
      Organisations organisations,
      TopUpLimits limits,
      Transfers transfers,
      TransferReferences references,
      Bounds bounds,
      ResumableCall call,
      Cursors cursors,
      Ids ids,
      Clock clock,
      Event<Object> events) {
    this.topUps = topUps;
    this.ledger = ledger;
    this.payments = payments;
    this.methods = methods;
    this.organisations = organisations;
    this.limits = limits;
    this.transfers = transfers;
    this.references = references;
    this.bounds = bounds;
    this.call = call;
    this.cursors = cursors;
    this.ids = ids;
    this.clock = clock;
    this.events = events;
  }

  /**
   * A top-up whose payment is to be carried out; where the call is a repeat there is nothing left
   * to do.
   */
  record Opened(UUID id, Optional<Pending> pending) {}

  /** A payment with the method that it is asked from. */
  record Pending(Payment payment, ChosenMethod method) {}

  /** The first of two transactions: all that can be checked before money is asked for. */
  @Transactional
  Opened open(UUID organisationId, TopUpRequest asked) {
    var earlier = call.earlier();
    if (earlier.isPresent()) {
      requireAnswered(organisationId, earlier.get());
      return new Opened(earlier.get(), Optional.empty());
    }
    Amounts.requirePositive(asked.amount());
    requireCurrency(organisationId, asked.amount());
    var method = method(organisationId, asked);
    requireLimits(organisationId, asked.amount(), method);
    var id = ids.next();
    if (method.isBankTransfer()) {
      bounds.requireRoom(
          "transfer-top-ups-of-organisation",
          payments.awaitedTransfers(organisationId, PURPOSE),
          TopUpProblem.TOO_MANY_TRANSFER_TOP_UPS);
      references.make(organisationId, TransferTarget.Kind.TOP_UP, List.of(id));
    }
    var purpose = new Payments.Purpose(PURPOSE, id, limits.waitsFor(method.type()));
    var payment = payments.open(organisationId, method, asked.amount(), purpose);
    topUps.add(organisationId, id, payment.id(), clock.instant());
    call.made(id);
    events.fire(new TopUpAsked(organisationId, id, asked.amount(), method.type()));
    return new Opened(id, Optional.of(new Pending(payment, method)));
  }

  private ChosenMethod method(UUID organisationId, TopUpRequest asked) {
    if (!asked.comesByTransfer()) {
      return methods.choose(organisationId, asked.paymentMethod());
    }
    transfers.requireAccount(asked.amount().currency());
    return ChosenMethod.bankTransfer();
  }

  /** The first call's provider hasn't answered yet: that one is still running. */
  private void requireAnswered(UUID organisationId, UUID id) {
    if (payment(find(organisationId, id)).isBeingAsked()) {
      throw CommonProblem.IDEMPOTENCY_KEY_IN_USE.exception();
    }
  }

  private void requireCurrency(UUID organisationId, Money amount) {
    var currency = organisations.currency(organisationId);
    if (!amount.currency().equals(currency)) {
      throw Amounts.currencyMismatch(currency);
    }
  }

  private void requireLimits(UUID organisationId, Money amount, ChosenMethod method) {
    var currency = amount.currency();
    var limit =
        limits
            .of(method.type(), currency)
            .orElseThrow(
                () ->
                    TopUpProblem.PAYMENT_METHOD_CURRENCY
                        .exception(currency)
                        .onField("paymentMethod"));
    Amounts.requireWithin(amount, limit.minimum(), limit.maximum());
    var there = ledger.lock(new AccountKey(organisationId, currency)).balance().total();
    var coming = payments.underway(organisationId, currency, PURPOSE);
    if (there + coming + amount.minor() > limit.highestBalance().minor()) {
      throw TopUpProblem.BALANCE_LIMIT_EXCEEDED
          .exception(limit.highestBalance().amount(), currency)
          .with("highestBalance", limit.highestBalance());
    }
  }

  TopUpResponse get(UUID organisationId, UUID id) {
    var topUp = find(organisationId, id);
    var payment = payment(topUp);
    return TopUpResponse.of(topUp, payment, transfer(topUp, payment));
  }

  private @Nullable Transfer transfer(TopUp topUp, Payment payment) {
    return payment.isAwaitedTransfer()
        ? transfers
            .of(topUp.organisationId(), TransferTarget.Kind.TOP_UP, topUp.id(), topUp.amount())
            .orElse(null)
        : null;
  }

  Page<TopUpItem> list(UUID organisationId, PageRequest page) {
    var list = "top-ups:" + organisationId;
    return cursors
        .page(
            list,
            page,
            Cursor.LAST,
            (after, limit) -> topUps.list(organisationId, after, limit),
            last -> new Cursor(last.createdAt(), last.id()))
        .map(TopUpItem::of);
  }

  /** In the transaction that settles the payment. */
  @Transactional(Transactional.TxType.MANDATORY)
  void paid(Payment payment) {
    var balance = deposit(payment, PURPOSE);
    events.fire(TopUpEnded.of(payment, balance));
  }

  /** In the transaction that settles the payment. */
  @Transactional(Transactional.TxType.MANDATORY)
  void failed(Payment payment) {
    events.fire(TopUpEnded.of(payment, null));
  }

  /** Takes in money for something that isn't there any more. */
  @Transactional(Transactional.TxType.MANDATORY)
  void takeUnclaimed(Payment payment) {
    deposit(payment, "unclaimed_payment");
    events.fire(new UnclaimedPaymentTaken(payment));
  }

  /** Gives the balance afterwards. */
  private Money deposit(Payment payment, String kind) {
    var account = new AccountKey(payment.organisationId(), payment.amount().currency());
    var cause = new Cause(kind, "", "payment", payment.id());
    var entry =
        ledger.deposit(account, payment.amount().minor(), Account.PAYMENTS, Account.PAID_IN, cause);
    return Money.ofMinor(entry.after().total(), account.currency());
  }

  private TopUp find(UUID organisationId, UUID id) {
    return topUps.find(organisationId, id).orElseThrow(CommonProblem.NOT_FOUND::exception);
  }

  private Payment payment(TopUp topUp) {
    return payments.find(topUp.organisationId(), topUp.paymentId()).orElseThrow();
  }
}
