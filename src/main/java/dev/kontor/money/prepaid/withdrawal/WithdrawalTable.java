package dev.kontor.money.prepaid.withdrawal;

import dev.kontor.platform.paging.Cursor;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Withdrawals. Each is locked before the account that it is held on. */
@Singleton
class WithdrawalTable {
  private final Jdbi jdbi;

  WithdrawalTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void add(Withdrawal withdrawal) {
    var destination = withdrawal.destination();
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into withdrawal (organisation_id, id, hold_id, amount, currency, iban,
                      holder, paypal, status, created_at)
                    values (:organisation, :id, :hold, :amount, :currency, :iban, :holder, :paypal,
                      :status, :created)""")
                .bind("organisation", withdrawal.organisationId())
                .bind("id", withdrawal.id())
                .bind("hold", withdrawal.holdId())
                .bind("amount", withdrawal.amount().minor())
                .bind("currency", withdrawal.amount().currency())
                .bind("iban", destination.iban())
                .bind("holder", destination.holder())
                .bind("paypal", destination.paypal())
                .bind("status", withdrawal.status())
                .bind("created", withdrawal.createdAt())
                .execute());
  }

  Optional<Withdrawal> find(UUID organisationId, UUID id) {
    return find("where organisation_id = :owner and id = :id", organisationId, id);
  }

  Optional<Withdrawal> lock(UUID organisationId, UUID id) {
    return find("where organisation_id = :owner and id = :id for update", organisationId, id);
  }

  private Optional<Withdrawal> find(String condition, UUID organisationId, UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from withdrawal " + condition)
                .bind("owner", organisationId)
                .bind("id", id)
                .mapTo(Withdrawal.class)
                .findOne());
  }

  /** Whosever it is. */
  Optional<Withdrawal> lock(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from withdrawal where id = :id for update")
                .bind("id", id)
                .mapTo(Withdrawal.class)
                .findOne());
  }

  /** The newest first; one more than the limit, where there are more. */
  List<Withdrawal> list(UUID organisationId, Cursor after, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select * from withdrawal
                    where organisation_id = :owner and (created_at, id) < (:created, :id)
                    order by created_at desc, id desc limit :limit""")
                .bind("owner", organisationId)
                .bind("created", after.created())
                .bind("id", after.id())
                .bind("limit", limit + 1)
                .mapTo(Withdrawal.class)
                .list());
  }

  /** Of all organisations, the oldest first; one more than the limit, where there are more. */
  List<Withdrawal> all(@Nullable WithdrawalStatus status, Cursor after, int limit) {
    return jdbi.withHandle(
        handle -> {
          var query =
              handle
                  .createQuery(
                      """
                      select * from withdrawal where (created_at, id) > (:created, :id) %s
                      order by created_at, id limit :limit"""
                          .formatted(status == null ? "" : "and status = :status"))
                  .bind("created", after.created())
                  .bind("id", after.id())
                  .bind("limit", limit + 1);
          if (status != null) {
            query.bind("status", status);
          }
          return query.mapTo(Withdrawal.class).list();
        });
  }

  void update(Withdrawal withdrawal) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update withdrawal set status = :status, failure = :failure,
                      closed_at = cast(:closed as timestamptz), file_id = cast(:file as uuid)
                    where organisation_id = :organisation and id = :id""")
                .bind("status", withdrawal.status())
                .bind("failure", withdrawal.failure())
                .bind("closed", withdrawal.closedAt())
                .bind("file", withdrawal.fileId())
                .bind("organisation", withdrawal.organisationId())
                .bind("id", withdrawal.id())
                .execute());
  }

  /**
   * Puts the oldest pending bank withdrawals into a file, but for those of organisations that the
   * operator belongs to, and those that somebody else is working on.
   *
   * @return how many
   */
  int putInFile(UUID fileId, UUID operatorId, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    with waiting as (
                      select organisation_id, id from withdrawal w
                      where status = 'pending' and iban is not null
                        and not exists (
                          select 1 from membership_summary m
                          where m.organisation_id = w.organisation_id and m.user_id = :operator)
                      order by created_at, id limit :most for update skip locked)
                    update withdrawal w set status = 'processing', file_id = :file
                    from waiting
                    where w.organisation_id = waiting.organisation_id and w.id = waiting.id""")
                .bind("operator", operatorId)
                .bind("most", most)
                .bind("file", fileId)
                .execute());
  }

  /** Puts a file's withdrawals back to wait. */
  void putBack(UUID fileId) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "update withdrawal set status = 'pending', file_id = null where file_id = :file")
                .bind("file", fileId)
                .execute());
  }

  /** Whether a file has withdrawals of organisations that a user belongs to. */
  boolean isOwnAffair(UUID fileId, UUID userId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select exists (select 1 from withdrawal w
                      join membership_summary m on m.organisation_id = w.organisation_id
                      where w.file_id = :file and m.user_id = :user)""")
                .bind("file", fileId)
                .bind("user", userId)
                .mapTo(Boolean.class)
                .one());
  }

  /** By id. */
  List<Withdrawal> ofFile(UUID fileId) {
    return ofFile(fileId, "");
  }

  /** By id, and nobody else changes them until the transaction ends. */
  List<Withdrawal> lockOfFile(UUID fileId) {
    return ofFile(fileId, "for update");
  }

  private List<Withdrawal> ofFile(UUID fileId, String lock) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from withdrawal where file_id = :file order by id " + lock)
                .bind("file", fileId)
                .mapTo(Withdrawal.class)
                .list());
  }
}
