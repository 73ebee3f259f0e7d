package dev.kontor.money.invoice;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What is set aside for open invoices: rows that never change. */
@Singleton
class SetAsideTable {
  private static final String ADD =
      """
      insert into invoice_set_aside (organisation_id, invoice_id, hold_id, amount)
      values (:organisation, :invoice, :hold, :amount)""";

  private final Jdbi jdbi;

  SetAsideTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void add(UUID organisationId, UUID holdId, Dues parts) {
    jdbi.useHandle(
        handle -> {
          var batch = handle.prepareBatch(ADD);
          for (var each : parts.list()) {
            if (each.price().total() > 0) {
              batch
                  .bind("organisation", organisationId)
                  .bind("invoice", each.invoiceId())
                  .bind("hold", holdId)
                  .bind("amount", each.price().total())
                  .add();
            }
          }
          batch.execute();
        });
  }
}
