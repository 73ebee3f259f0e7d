package dev.kontor.sale.invoicepayment;

import dev.kontor.money.invoice.InvoicePayments.Payable;
import dev.kontor.money.ledger.AccountKey;
import dev.kontor.money.ledger.Hold;
import dev.kontor.money.payment.Payment;
import dev.kontor.platform.money.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;
import org.jspecify.annotations.Nullable;

/**
 * An attempt to pay an open invoice. Whoever makes or ends one holds the invoice's lock, so that at
 * most one is pending.
 */
@Entity
@Table(name = "invoice_payment_attempt")
class InvoicePaymentAttempt {
  @Id private UUID id;
  @PartitionKey private UUID organisationId;
  private UUID invoiceId;
  private String invoiceNumber;
  private AttemptStatus status;
  private @Nullable String failure;
  private String currency;

  /** What was due. */
  private long amount;

  private long fromPrepaid;
  private @Nullable UUID holdId;
  private @Nullable UUID paymentId;
  private Instant createdAt;

  protected InvoicePaymentAttempt() {}

  InvoicePaymentAttempt(UUID id, Payable invoice, long fromPrepaid, Instant at) {
    this.id = id;
    organisationId = invoice.account().organisationId();
    invoiceId = invoice.id();
    invoiceNumber = invoice.number();
    status = AttemptStatus.PENDING;
    currency = invoice.account().currency();
    amount = invoice.due();
    this.fromPrepaid = fromPrepaid;
    createdAt = at;
  }

  /** What the prepaid account is to pay is set aside. */
  void hold(Hold hold) {
    holdId = hold.id();
  }

  /** The rest is asked for from outside. */
  void await(Payment payment) {
    paymentId = payment.id();
  }

  /** It paid all that was due then: a credit note may have made that less. */
  void paid(long due, long prepaid) {
    status = AttemptStatus.PAID;
    amount = due;
    fromPrepaid = prepaid;
  }

  void failed(String why) {
    status = AttemptStatus.FAILED;
    failure = why;
  }

  boolean isPending() {
    return status == AttemptStatus.PENDING;
  }

  AccountKey account() {
    return new AccountKey(organisationId, currency);
  }

  Money amount() {
    return Money.ofMinor(amount, currency);
  }

  Money fromPrepaid() {
    return Money.ofMinor(fromPrepaid, currency);
  }

  UUID id() {
    return id;
  }

  UUID organisationId() {
    return organisationId;
  }

  UUID invoiceId() {
    return invoiceId;
  }

  String invoiceNumber() {
    return invoiceNumber;
  }

  AttemptStatus status() {
    return status;
  }

  @Nullable String failure() {
    return failure;
  }

  @Nullable UUID holdId() {
    return holdId;
  }

  @Nullable UUID paymentId() {
    return paymentId;
  }
}
