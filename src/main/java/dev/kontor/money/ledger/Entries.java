package dev.kontor.money.ledger;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;

/** Reads the entries of a customer's account, the newest first, by their sequence. */
@Singleton
public class Entries {
  private static final int PORTION = 500;

  private final Jdbi jdbi;

  Entries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Entries of one account in a period.
   *
   * @param from included
   * @param to not included
   */
  public record Selection(AccountKey account, Instant from, Instant to) {}

  /**
   * One more than the limit, where there are more.
   *
   * @param before the sequence to go on from, not included
   */
  public List<Entry> list(Selection selection, long before, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    LedgerTable.ENTRIES
                        + """
                        where organisation_id = :organisation and currency = :currency
                          and sequence < :before and created_at >= :from and created_at < :to
                        order by sequence desc limit :limit""")
                .bind("organisation", selection.account().organisationId())
                .bind("currency", selection.account().currency())
                .bind("before", before)
                .bind("from", selection.from())
                .bind("to", selection.to())
                .bind("limit", limit + 1)
                .mapTo(Entry.class)
                .list());
  }

  /**
   * Gives all entries one after the other, at constant memory. Each portion is a read of its own,
   * so that a slow reader holds no connection.
   */
  public void each(Selection selection, Consumer<Entry> consumer) {
    var before = Long.MAX_VALUE;
    List<Entry> portion;
    do {
      portion = list(selection, before, PORTION - 1);
      portion.forEach(consumer);
      if (!portion.isEmpty()) {
        before = portion.get(portion.size() - 1).sequence();
      }
    } while (portion.size() == PORTION);
  }
}
