package dev.kontor.money.prepaid.withdrawal;

import dev.kontor.platform.paging.Cursor;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Files for the bank. A file is locked before its withdrawals. */
@Singleton
class BankTransferFileTable {
  private final Jdbi jdbi;

  BankTransferFileTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Its withdrawals say by themselves how many there are. */
  private static final String WITH_COUNT =
      """
      select f.*, (select count(*) from withdrawal w where w.file_id = f.id) as transfers
      from bank_transfer_file f
      """;

  void add(UUID id, Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into bank_transfer_file (id, created_at)
                    values (:id, :now)""")
                .bind("id", id)
                .bind("now", now)
                .execute());
  }

  void remove(UUID id) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("delete from bank_transfer_file where id = :id")
                .bind("id", id)
                .execute());
  }

  void confirm(UUID id, Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("update bank_transfer_file set confirmed_at = :now where id = :id")
                .bind("now", now)
                .bind("id", id)
                .execute());
  }

  Optional<BankTransferFile> find(UUID id) {
    return find(id, "");
  }

  Optional<BankTransferFile> lock(UUID id) {
    return find(id, "for update of f");
  }

  private Optional<BankTransferFile> find(UUID id, String lock) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(WITH_COUNT + " where f.id = :id " + lock)
                .bind("id", id)
                .mapTo(BankTransferFile.class)
                .findOne());
  }

  /** The newest first; one more than the limit, where there are more. */
  List<BankTransferFile> list(Cursor after, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    WITH_COUNT
                        + """
                        where (f.created_at, f.id) < (:created, :id)
                        order by f.created_at desc, f.id desc limit :limit""")
                .bind("created", after.created())
                .bind("id", after.id())
                .bind("limit", limit + 1)
                .mapTo(BankTransferFile.class)
                .list());
  }
}
