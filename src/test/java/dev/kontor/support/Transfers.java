package dev.kontor.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.f4b6a3.uuid.UuidCreator;
import dev.kontor.money.invoice.InvoicePayments;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jdbi.v3.core.Jdbi;

/** Money that comes by bank transfer for open invoices: each act a transaction of its own. */
@Singleton
public class Transfers {
  private final InvoicePayments payments;
  private final Jdbi jdbi;

  Transfers(InvoicePayments payments, Jdbi jdbi) {
    this.payments = payments;
    this.jdbi = jdbi;
  }

  /** The invoices of an order. */
  public static List<UUID> invoices(JsonNode order) {
    return StreamSupport.stream(order.path("invoiceIds").spliterator(), false)
        .map(each -> UUID.fromString(each.asText()))
        .toList();
  }

  /** So many francs come for invoices; tells whether they were paid by it. */
  public boolean receive(Person person, List<UUID> invoices, String francs) {
    var amount = new BigDecimal(francs).movePointRight(2).longValueExact();
    var payment = payment(person, amount);
    return QuarkusTransaction.requiringNew()
        .call(() -> payments.receive(person.organisationId(), invoices, payment, amount));
  }

  /** A payment that succeeded, of so many centimes. */
  public UUID payment(Person person, long amount) {
    var id = UuidCreator.getTimeOrderedEpoch();
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into payment (organisation_id, id, provider, method_type, amount,
                      currency, purpose_kind, purpose_id, status, created_at, expires_at,
                      settled_at)
                    values (:organisation, :id, 'sandbox', 'bank_transfer', :amount, 'CHF',
                      'invoice', :id, 'succeeded', :now, :now, :now)""")
                .bind("organisation", person.organisationId())
                .bind("id", id)
                .bind("amount", amount)
                .bind("now", Instant.parse("2026-11-29T09:00:00Z"))
                .execute());
    return id;
  }
}
