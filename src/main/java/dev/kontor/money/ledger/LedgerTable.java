package dev.kontor.money.ledger;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;

/** Accounts and what moves them, in the transaction of the caller. */
@Singleton
class LedgerTable {
  /** With what was in the account after each. */
  static final String ENTRIES =
      """
      select t.*, t.paid_in_after as after_paid_in, t.credit_after as after_credit
      from ledger_transaction t
      """;

  private final Jdbi jdbi;

  LedgerTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Locks an account until the transaction ends; an account that isn't there yet is made. */
  CustomerAccount lock(AccountKey key) {
    return locked(key).orElseGet(() -> made(key));
  }

  private CustomerAccount made(AccountKey key) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into ledger_account (organisation_id, currency, paid_in, credit,
                      held_paid_in, held_credit, sequence, hash)
                    values (:organisation, :currency, 0, 0, 0, 0, 0, :hash)
                    on conflict do nothing""")
                .bind("organisation", key.organisationId())
                .bind("currency", key.currency())
                .bind("hash", EntryHash.NONE)
                .execute());
    return locked(key).orElseThrow();
  }

  private Optional<CustomerAccount> locked(AccountKey key) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select * from ledger_account
                    where organisation_id = :organisation and currency = :currency for update""")
                .bind("organisation", key.organisationId())
                .bind("currency", key.currency())
                .mapTo(CustomerAccount.class)
                .findOne());
  }

  /** By currency. */
  List<Balance> balances(UUID organisationId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select * from ledger_account
                    where organisation_id = :organisation order by currency""")
                .bind("organisation", organisationId)
                .mapTo(CustomerAccount.class)
                .map(CustomerAccount::view)
                .list());
  }

  /** Writes an entry with its postings and the account after it: one statement. */
  void write(CustomerAccount after, Entry entry, List<Posting> postings) {
    var lines =
        IntStream.range(0, postings.size())
            .mapToObj(i -> "(%d, :from%d, :to%d, :amount%d)".formatted(i + 1, i, i, i))
            .collect(Collectors.joining(", "));
    var sql =
        """
        with moved as (
          update ledger_account set paid_in = :paidIn, credit = :credit,
            held_paid_in = :heldPaidIn, held_credit = :heldCredit, sequence = :sequence, hash = :hash
          where organisation_id = :organisation and currency = :currency),
        written as (
          insert into ledger_transaction (organisation_id, id, currency, sequence, kind, reason,
            reference_kind, reference_id, refunds_id, reverses_id, amount, paid_in_after,
            credit_after, created_at, hash)
          values (:organisation, :id, :currency, :sequence, :kind, :reason, :referenceKind,
            :referenceId, cast(:refunds as uuid), cast(:reverses as uuid), :amount, :paidIn, :credit, :created, :hash))
        insert into ledger_posting
          (organisation_id, transaction_id, number, from_account, to_account, amount)
        select :organisation, :id, line.* from (values %s) line"""
            .formatted(lines);
    jdbi.useHandle(
        handle -> {
          var update =
              handle
                  .createUpdate(sql)
                  .bind("organisation", entry.account().organisationId())
                  .bind("currency", entry.account().currency())
                  .bind("paidIn", after.balance().paidIn())
                  .bind("credit", after.balance().credit())
                  .bind("heldPaidIn", after.held().paidIn())
                  .bind("heldCredit", after.held().credit())
                  .bind("sequence", entry.sequence())
                  .bind("hash", after.hash())
                  .bind("id", entry.id())
                  .bind("kind", entry.cause().kind())
                  .bind("reason", entry.cause().reason())
                  .bind("referenceKind", entry.cause().referenceKind())
                  .bind("referenceId", entry.cause().referenceId())
                  .bind("refunds", entry.refundsId())
                  .bind("reverses", entry.reversesId())
                  .bind("amount", entry.amount())
                  .bind("created", entry.createdAt());
          for (int i = 0; i < postings.size(); i++) {
            update.bind("from" + i, postings.get(i).from());
            update.bind("to" + i, postings.get(i).to());
            update.bind("amount" + i, postings.get(i).amount());
          }
          update.execute();
        });
  }

  /** Keeps how much of an account is held. */
  void hold(CustomerAccount account) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update ledger_account set held_paid_in = :paidIn, held_credit = :credit
                    where organisation_id = :organisation and currency = :currency""")
                .bind("paidIn", account.held().paidIn())
                .bind("credit", account.held().credit())
                .bind("organisation", account.key().organisationId())
                .bind("currency", account.key().currency())
                .execute());
  }

  Optional<Entry> find(UUID organisationId, UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(ENTRIES + "where organisation_id = :owner and id = :id")
                .bind("owner", organisationId)
                .bind("id", id)
                .mapTo(Entry.class)
                .findOne());
  }

  /** In their order. */
  List<Posting> postings(UUID organisationId, UUID transactionId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select from_account, to_account, amount from ledger_posting
                    where organisation_id = :owner and transaction_id = :id order by number""")
                .bind("owner", organisationId)
                .bind("id", transactionId)
                .mapTo(Posting.class)
                .list());
  }

  /** What refunds of an entry have given back so far. */
  Split refunded(UUID organisationId, UUID entryId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select coalesce(sum(p.amount) filter (where p.to_account = 'paid_in'), 0) paid_in,
                      coalesce(sum(p.amount) filter (where p.to_account = 'credit'), 0) credit
                    from ledger_transaction t
                    join ledger_posting p on p.organisation_id = t.organisation_id
                      and p.transaction_id = t.id
                    where t.organisation_id = :owner and t.refunds_id = :id""")
                .bind("owner", organisationId)
                .bind("id", entryId)
                .mapTo(Split.class)
                .one());
  }

  boolean isReversed(UUID organisationId, UUID entryId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select exists (select 1 from ledger_transaction
                      where organisation_id = :owner and reverses_id = :id)""")
                .bind("owner", organisationId)
                .bind("id", entryId)
                .mapTo(Boolean.class)
                .one());
  }
}
