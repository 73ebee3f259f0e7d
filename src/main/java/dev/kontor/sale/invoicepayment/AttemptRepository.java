package dev.kontor.sale.invoicepayment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The attempts to pay open invoices. */
@ApplicationScoped
class AttemptRepository implements PanacheRepositoryBase<InvoicePaymentAttempt, UUID> {
  Optional<InvoicePaymentAttempt> find(UUID organisationId, UUID id) {
    return find("organisationId = ?1 and id = ?2", organisationId, id).firstResultOptional();
  }

  /** The one that is under way for an invoice. */
  Optional<InvoicePaymentAttempt> pending(UUID organisationId, UUID invoiceId) {
    return find(
            "organisationId = ?1 and invoiceId = ?2 and status = ?3",
            organisationId,
            invoiceId,
            AttemptStatus.PENDING)
        .firstResultOptional();
  }

  /** The one that is under way with a payment. */
  Optional<InvoicePaymentAttempt> pendingBy(UUID organisationId, UUID paymentId) {
    return find(
            "organisationId = ?1 and paymentId = ?2 and status = ?3",
            organisationId,
            paymentId,
            AttemptStatus.PENDING)
        .firstResultOptional();
  }
}
