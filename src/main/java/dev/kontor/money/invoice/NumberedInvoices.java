package dev.kontor.money.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Invoices, whosever they are, for who only knows what a payer wrote. Credit notes are none. */
@ApplicationScoped
public class NumberedInvoices {
  private static final String INVOICES =
      "select organisation_id, id, number, currency from invoice where kind = 'invoice' and ";

  private final Jdbi jdbi;

  NumberedInvoices(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** An invoice, open or not. */
  public record Numbered(UUID organisationId, UUID id, String number, String currency) {}

  /** The one of exactly this number. */
  public Optional<Numbered> numbered(String number) {
    return jdbi.withHandle(
        handle -> one(handle.createQuery(INVOICES + "number = :number").bind("number", number)));
  }

  /** The one of an id. */
  public Optional<Numbered> find(UUID id) {
    return jdbi.withHandle(handle -> one(handle.createQuery(INVOICES + "id = :id").bind("id", id)));
  }

  /**
   * An invoice or credit note.
   *
   * @param orderId what it is of; null where it is of no order
   */
  public record Known(UUID organisationId, @Nullable UUID orderId, String currency) {}

  /** The invoice or credit note of an id. */
  public Optional<Known> known(UUID documentId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select organisation_id, order_id, currency from invoice where id = :id")
                .bind("id", documentId)
                .mapTo(Known.class)
                .findOne());
  }

  private static Optional<Numbered> one(Query query) {
    return query.mapTo(Numbered.class).findOne();
  }
}
