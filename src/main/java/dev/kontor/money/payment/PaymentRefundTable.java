package dev.kontor.money.payment;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What is given back of payments. */
@Singleton
class PaymentRefundTable {
  private final Jdbi jdbi;

  PaymentRefundTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void add(PaymentRefund refund) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into payment_refund (organisation_id, id, payment_id, provider, amount, currency,
                      purpose_kind, purpose_id, status, created_at)
                    values (:organisation, :id, :payment, :provider, :amount, :currency,
                      :purposeKind, :purposeId, :status, :created)""")
                .bind("organisation", refund.organisationId())
                .bind("id", refund.id())
                .bind("payment", refund.paymentId())
                .bind("provider", refund.provider())
                .bind("amount", refund.amount().minor())
                .bind("currency", refund.amount().currency())
                .bind("purposeKind", refund.purposeKind())
                .bind("purposeId", refund.purposeId())
                .bind("status", refund.status())
                .bind("created", refund.createdAt())
                .execute());
  }

  Optional<PaymentRefund> find(UUID organisationId, UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select * from payment_refund where organisation_id = :owner and id = :id")
                .bind("owner", organisationId)
                .bind("id", id)
                .mapTo(PaymentRefund.class)
                .findOne());
  }

  /** Whosever it is. */
  Optional<PaymentRefund> find(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from payment_refund where id = :id")
                .bind("id", id)
                .mapTo(PaymentRefund.class)
                .findOne());
  }

  /** Whosever it is, until the transaction ends: providers don't know organisations. */
  Optional<PaymentRefund> lock(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from payment_refund where id = :id for update")
                .bind("id", id)
                .mapTo(PaymentRefund.class)
                .findOne());
  }

  /** All refunds of a payment; to be counted on while the payment is locked. */
  List<PaymentRefund> of(UUID paymentId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from payment_refund where payment_id = :payment")
                .bind("payment", paymentId)
                .mapTo(PaymentRefund.class)
                .list());
  }

  void update(PaymentRefund refund) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update payment_refund
                    set status = :status, failure = :failure,
                      settled_at = cast(:settled as timestamptz),
                      contradicted_at = cast(:contradicted as timestamptz)
                    where organisation_id = :organisation and id = :id""")
                .bind("status", refund.status())
                .bind("failure", refund.failure())
                .bind("settled", refund.settledAt())
                .bind("contradicted", refund.contradictedAt())
                .bind("organisation", refund.organisationId())
                .bind("id", refund.id())
                .execute());
  }
}
