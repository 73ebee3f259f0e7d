package dev.kontor.sale.order;

import dev.kontor.money.ledger.AccountKey;
import dev.kontor.money.ledger.Split;
import dev.kontor.money.payment.Payment;
import dev.kontor.sale.pricing.Price;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;
import org.jspecify.annotations.Nullable;

/** What was ordered, at the prices of that day. Whoever ends it holds its row's lock. */
@Entity
@Table(name = "customer_order")
class CustomerOrder {
  @Id private UUID id;
  @PartitionKey private UUID organisationId;
  private String number;
  private OrderKind kind;

  /** That it was made of; none for what renews products. */
  private @Nullable UUID cartId;

  private OrderStatus status;

  private @Nullable String failure;
  private String currency;
  private long subtotal;
  private long discount;
  private long net;
  private long tax;
  private long fromPaidIn;
  private long fromCredit;
  private long fromOutside;
  private long fromUpgrade;

  /** What is to be paid by an open invoice, whatever becomes of that. */
  private long onAccount;

  /** What credit notes took of its open invoices before they were paid. */
  private long credited;

  private @Nullable UUID holdId;
  private @Nullable UUID paymentId;

  /** Its invoices are issued, and open until they are paid. */
  private boolean byTransfer;

  /** The invoices that it becomes, see {@link StoredInvoices}. */
  private String invoices;

  /** Nobody, where products renew by themselves. */
  private @Nullable UUID orderedBy;

  private Instant createdAt;
  private @Nullable Instant expiresAt;
  private @Nullable Instant settledAt;

  protected CustomerOrder() {}

  /**
   * Where it comes from.
   *
   * @param cartId of a cart only
   * @param orderedBy null where products renew by themselves
   * @param network of who ordered it, shortened; null where nobody called
   */
  record Origin(
      OrderKind kind,
      UUID organisationId,
      @Nullable UUID cartId,
      @Nullable UUID orderedBy,
      Instant at,
      @Nullable String network) {}

  CustomerOrder(
      UUID id, String number, Origin origin, String currency, Price price, String invoices) {
    this.id = id;
    this.number = number;
    this.organisationId = origin.organisationId();
    this.kind = origin.kind();
    this.cartId = origin.cartId();
    this.orderedBy = origin.orderedBy();
    this.createdAt = origin.at();
    this.status = OrderStatus.PENDING;
    this.currency = currency;
    this.subtotal = price.subtotal();
    this.discount = price.discount();
    this.net = price.net();
    this.tax = price.tax();
    this.invoices = invoices;
  }

  /** So much is set aside on the prepaid account. */
  void hold(UUID id, Split split) {
    holdId = id;
    fromPaidIn = split.paidIn();
    fromCredit = split.credit();
  }

  /** So much is credited for the terms that it takes the place of. */
  void credited(long amount) {
    fromUpgrade = amount;
  }

  /** The rest is to be paid later. */
  void claim(long amount) {
    onAccount = amount;
  }

  /** The rest is asked for from outside. */
  void await(Payment payment) {
    paymentId = payment.id();
    fromOutside = payment.amount().minor();
    expiresAt = payment.expiresAt();
  }

  /** The rest is to be transferred. */
  void awaitTransfer(long amount, Instant until) {
    byTransfer = true;
    fromOutside = amount;
    expiresAt = until;
  }

  /** Its open invoices were paid so, however that was meant to be. */
  void paidWith(Split prepaid, long external) {
    fromPaidIn = prepaid.paidIn();
    fromCredit = prepaid.credit();
    fromOutside = external;
    credited = total() - prepaid.total() - external;
  }

  void paid(Instant at) {
    status = OrderStatus.PAID;
    settledAt = at;
    expiresAt = null;
  }

  void ended(OrderStatus end, @Nullable String why, Instant at) {
    status = end;
    failure = why;
    settledAt = at;
    expiresAt = null;
  }

  boolean isPending() {
    return status == OrderStatus.PENDING;
  }

  boolean isByTransfer() {
    return byTransfer;
  }

  AccountKey account() {
    return new AccountKey(organisationId, currency);
  }

  Split prepaid() {
    return new Split(fromPaidIn, fromCredit);
  }

  long total() {
    return net + tax;
  }

  UUID id() {
    return id;
  }

  UUID organisationId() {
    return organisationId;
  }

  String number() {
    return number;
  }

  OrderKind kind() {
    return kind;
  }

  /** Whether its lines are terms of products that are there. */
  boolean isRenewal() {
    return kind != OrderKind.CART;
  }

  @Nullable UUID cartId() {
    return cartId;
  }

  OrderStatus status() {
    return status;
  }

  @Nullable String failure() {
    return failure;
  }

  String currency() {
    return currency;
  }

  long subtotal() {
    return subtotal;
  }

  long discount() {
    return discount;
  }

  long fromOutside() {
    return fromOutside;
  }

  long onAccount() {
    return onAccount;
  }

  long fromUpgrade() {
    return fromUpgrade;
  }

  @Nullable UUID holdId() {
    return holdId;
  }

  @Nullable UUID paymentId() {
    return paymentId;
  }

  String invoices() {
    return invoices;
  }

  @Nullable UUID orderedBy() {
    return orderedBy;
  }

  Instant createdAt() {
    return createdAt;
  }

  @Nullable Instant expiresAt() {
    return expiresAt;
  }

  @Nullable Instant settledAt() {
    return settledAt;
  }
}
