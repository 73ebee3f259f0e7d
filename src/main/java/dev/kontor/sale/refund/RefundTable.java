package dev.kontor.sale.refund;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Refunds with their parts. A part is locked before the account that it is held on. */
@Singleton
class RefundTable {
  private static final String PARTS = "select * from invoice_refund_part where ";

  private final Jdbi jdbi;

  RefundTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void add(Refund refund, List<Refund.Part> parts) {
    jdbi.useHandle(
        handle -> {
          handle
              .createUpdate(
                  """
                  insert into invoice_refund (organisation_id, id, invoice_id, note_id, target,
                    terms, amount, currency, reason, operator_id, created_at)
                  values (:organisation, :id, :invoice, :note, :target, :terms, :amount, :currency,
                    :reason, :operator, :created)""")
              .bind("organisation", refund.organisationId())
              .bind("id", refund.id())
              .bind("invoice", refund.invoiceId())
              .bind("note", refund.noteId())
              .bind("target", refund.target())
              .bind("terms", refund.terms())
              .bind("amount", refund.amount().minor())
              .bind("currency", refund.amount().currency())
              .bind("reason", refund.reason())
              .bind("operator", refund.operatorId())
              .bind("created", refund.createdAt())
              .execute();
          var batch =
              handle.prepareBatch(
                  """
                  insert into invoice_refund_part (organisation_id, refund_id, number, target,
                    amount, status, hold_id, payment_refund_id, withdrawal_id)
                  values (:organisation, :refund, :number, :target, :amount, :status,
                    cast(:hold as uuid), cast(:paymentRefund as uuid), cast(:withdrawal as uuid))""");
          for (var part : parts) {
            batch
                .bind("organisation", part.organisationId())
                .bind("refund", part.refundId())
                .bind("number", part.number())
                .bind("target", part.target())
                .bind("amount", part.amount())
                .bind("status", part.status())
                .bind("hold", part.holdId())
                .bind("paymentRefund", part.paymentRefundId())
                .bind("withdrawal", part.withdrawalId())
                .add();
          }
          batch.execute();
        });
  }

  Optional<Refund> find(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from invoice_refund where id = :id")
                .bind("id", id)
                .mapTo(Refund.class)
                .findOne());
  }

  /** In their order. */
  List<Refund.Part> parts(UUID organisationId, UUID refundId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    PARTS + "organisation_id = :owner and refund_id = :refund order by number")
                .bind("owner", organisationId)
                .bind("refund", refundId)
                .mapTo(Refund.Part.class)
                .list());
  }

  /** The one that a payment provider is to send, until the transaction ends. */
  Optional<Refund.Part> lockByPaymentRefund(UUID organisationId, UUID paymentRefundId) {
    return lock("payment_refund_id", organisationId, paymentRefundId);
  }

  /** The one that a bank is to send, until the transaction ends. */
  Optional<Refund.Part> lockByWithdrawal(UUID organisationId, UUID withdrawalId) {
    return lock("withdrawal_id", organisationId, withdrawalId);
  }

  private Optional<Refund.Part> lock(String column, UUID organisationId, UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(PARTS + "organisation_id = :owner and " + column + " = :id for update")
                .bind("owner", organisationId)
                .bind("id", id)
                .mapTo(Refund.Part.class)
                .findOne());
  }

  void end(Refund.Part part, RefundStatus end) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update invoice_refund_part set status = :status
                    where organisation_id = :owner and refund_id = :refund and number = :number""")
                .bind("status", end)
                .bind("owner", part.organisationId())
                .bind("refund", part.refundId())
                .bind("number", part.number())
                .execute());
  }
}
