package dev.kontor.sale.promotion;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;

/** Reads the codes of a batch, at constant memory. */
@Singleton
class CouponBatchQueries {
  private static final int PORTION = 1000;

  private final Jdbi jdbi;

  CouponBatchQueries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  private record Row(UUID id, String code) {}

  /** All of them, one after the other, in the order in which they were made. */
  void each(UUID batchId, Consumer<String> consumer) {
    var after = new UUID(0, 0);
    List<Row> portion;
    do {
      portion = portion(batchId, after);
      portion.forEach(each -> consumer.accept(each.code()));
      if (!portion.isEmpty()) {
        after = portion.get(portion.size() - 1).id();
      }
    } while (portion.size() == PORTION);
  }

  /** They were made at one instant: their ids alone tell the order. */
  private List<Row> portion(UUID batchId, UUID after) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select id, code from coupon where batch_id = :batch and id > :after
                    order by id limit :limit""")
                .bind("batch", batchId)
                .bind("after", after)
                .bind("limit", PORTION)
                .mapTo(Row.class)
                .list());
  }
}
