package dev.kontor.money.bankcredit;

import dev.kontor.platform.paging.Cursor;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What came to the bank accounts. Each row is locked before the payment that is made of it. */
@Singleton
class BankCreditTable {
  private final Jdbi jdbi;

  BankCreditTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Adds one, unless the same entry is there: also where others add it at this moment. */
  boolean add(BankCredit credit) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(
                        """
                        insert into bank_credit (id, kind, account, amount, currency, reference,
                          remittance, debtor_name, debtor_account, booked_on, bank_reference, status,
                          why, created_at, entered_by, from_file)
                        values (:id, :kind, :account, :amount, :currency, :reference, :remittance,
                          :debtorName, :debtorAccount, cast(:bookedOn as date), :bankReference,
                          :status, :why, :created, :enteredBy, :fromFile)
                        on conflict on constraint uq_bank_credit_bank_reference do nothing""")
                    .bind("id", credit.id())
                    .bind("kind", credit.kind())
                    .bind("account", credit.account())
                    .bind("amount", credit.amount().minor())
                    .bind("currency", credit.amount().currency())
                    .bind("reference", credit.reference())
                    .bind("remittance", credit.remittance())
                    .bind("debtorName", credit.debtorName())
                    .bind("debtorAccount", credit.debtorAccount())
                    .bind("bookedOn", credit.bookedOn())
                    .bind("bankReference", credit.bankReference())
                    .bind("status", credit.status())
                    .bind("why", credit.why())
                    .bind("created", credit.createdAt())
                    .bind("enteredBy", credit.enteredBy())
                    .bind("fromFile", credit.fromFile())
                    .execute()
                > 0);
  }

  Optional<UUID> find(String account, String bankReference) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select id from bank_credit
                    where account = :account and bank_reference = :reference""")
                .bind("account", account)
                .bind("reference", bankReference)
                .mapTo(UUID.class)
                .findOne());
  }

  Optional<BankCredit> find(UUID id) {
    return find(id, "");
  }

  /** Nobody else decides on it until the transaction ends. */
  Optional<BankCredit> lock(UUID id) {
    return find(id, "for update");
  }

  private Optional<BankCredit> find(UUID id, String lock) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from bank_credit where id = :id " + lock)
                .bind("id", id)
                .mapTo(BankCredit.class)
                .findOne());
  }

  /** Who sent the money of a payment. */
  Optional<BankCredits.Payer> payer(UUID organisationId, UUID paymentId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select debtor_name as name, debtor_account as account from bank_credit
                    where organisation_id = :organisation and payment_id = :payment
                      and debtor_name is not null and debtor_account is not null""")
                .bind("organisation", organisationId)
                .bind("payment", paymentId)
                .mapTo(BankCredits.Payer.class)
                .findOne());
  }

  /** The newest first; one more than the limit, where there are more. */
  List<BankCredit> list(@Nullable BankCreditStatus status, Cursor after, int limit) {
    return jdbi.withHandle(
        handle -> {
          var query =
              handle
                  .createQuery(
                      """
                      select * from bank_credit where (created_at, id) < (:created, :id) %s
                      order by created_at desc, id desc limit :limit"""
                          .formatted(status == null ? "" : "and status = :status"))
                  .bind("created", after.created())
                  .bind("id", after.id())
                  .bind("limit", limit + 1);
          if (status != null) {
            query.bind("status", status);
          }
          return query.mapTo(BankCredit.class).list();
        });
  }

  /** Why nobody knows whose it is. */
  void unmatched(UUID id, Unmatched why) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("update bank_credit set why = :why where id = :id")
                .bind("why", why)
                .bind("id", id)
                .execute());
  }

  /** Whose it is; before it goes there. */
  void belongs(UUID id, BankCreditTarget target) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update bank_credit set organisation_id = :organisation,
                      invoice_id = cast(:invoice as uuid)
                    where id = :id""")
                .bind("organisation", target.organisationId())
                .bind("invoice", target.invoiceId())
                .bind("id", id)
                .execute());
  }

  /**
   * It is where it belongs, by a payment.
   *
   * @param credit as it is until then
   * @param toPrepaid what of it is on the prepaid account, in minor units
   */
  void booked(BankCredit credit, UUID paymentId, BankCreditOutcome outcome, long toPrepaid) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update bank_credit set status = :status, why = :why, payment_id = :payment,
                      outcome = :outcome, to_prepaid = nullif(:toPrepaid, 0)
                    where id = :id""")
                .bind("status", credit.statusOf(outcome))
                .bind("payment", paymentId)
                .bind("why", credit.whyOnceBooked())
                .bind("outcome", outcome)
                .bind("toPrepaid", toPrepaid)
                .bind("id", credit.id())
                .execute());
  }

  /** What it names waits for more. */
  void partlyMatched(UUID id) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("update bank_credit set status = 'partly_matched' where id = :id")
                .bind("id", id)
                .execute());
  }

  /** An operator says where it belongs. */
  void decided(UUID id, UUID operatorId, Instant at) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update bank_credit set decided_by = :operator, decided_at = :at
                    where id = :id""")
                .bind("operator", operatorId)
                .bind("at", at)
                .bind("id", id)
                .execute());
  }

  /** An operator sends it back. */
  void returned(UUID id, UUID operatorId, Instant at, @Nullable String reason) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update bank_credit set status = 'returned', decided_by = :operator,
                      decided_at = :at, reason = :reason
                    where id = :id""")
                .bind("operator", operatorId)
                .bind("at", at)
                .bind("reason", reason)
                .bind("id", id)
                .execute());
  }
}
