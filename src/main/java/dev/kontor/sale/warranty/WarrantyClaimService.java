package dev.kontor.sale.warranty;

import dev.kontor.money.invoice.OpenInvoices;
import dev.kontor.organisation.profile.Organisations;
import dev.kontor.platform.money.Money;
import dev.kontor.product.product.ProductStatus;
import dev.kontor.product.product.Subscribed;
import dev.kontor.product.product.Subscriptions;
import dev.kontor.product.product.Suspensions;
import dev.kontor.sale.order.RenewalOrders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/**
 * Reminds of open invoices by which domains were renewed on account, and suspends the domains whose
 * invoices aren't paid in time. Under the organisation's lock, which whoever pays holds too.
 */
@ApplicationScoped
class WarrantyClaimService {
  private final OpenInvoices invoices;
  private final RenewalOrders orders;
  private final Subscriptions subscriptions;
  private final Suspensions suspensions;
  private final Organisations organisations;
  private final Event<Object> events;

  WarrantyClaimService(
      OpenInvoices invoices,
      RenewalOrders orders,
      Subscriptions subscriptions,
      Suspensions suspensions,
      Organisations organisations,
      Event<Object> events) {
    this.invoices = invoices;
    this.orders = orders;
    this.subscriptions = subscriptions;
    this.suspensions = suspensions;
    this.organisations = organisations;
    this.events = events;
  }

  /** It is time for a step, where the invoice is still open. */
  @Transactional
  void take(ClaimStep step, UUID organisationId, UUID invoiceId) {
    if (!organisations.lockIfOpen(organisationId)) {
      return;
    }
    invoices
        .of(organisationId, List.of(invoiceId))
        .forEach(
            invoice ->
                product(organisationId, invoiceId)
                    .forEach(product -> take(step, organisationId, product, invoice)));
  }

  private List<Subscribed> product(UUID organisationId, UUID invoiceId) {
    return orders.renewedOnAccount(organisationId, invoiceId).stream()
        .flatMap(each -> subscriptions.find(organisationId, List.of(each)).stream())
        .toList();
  }

  private void take(
      ClaimStep step, UUID organisationId, Subscribed product, OpenInvoices.Open invoice) {
    if (step == ClaimStep.SUSPENSION) {
      if (product.status() == ProductStatus.ENDED) {
        return;
      }
      suspensions.suspend(organisationId, product.id());
    }
    events.fire(
        new WarrantyInvoiceDue(
            organisationId,
            product.id(),
            product.name(),
            step.kind(),
            invoice.id(),
            invoice.number(),
            Money.ofMinor(invoice.due(), invoice.currency()),
            invoice.dueOn()));
  }

  /** A credit note may have taken all of an invoice back. */
  @Transactional
  void credited(UUID organisationId, UUID invoiceId) {
    if (!organisations.lockIfOpen(organisationId)) {
      return;
    }
    if (invoices.of(organisationId, List.of(invoiceId)).isEmpty()) {
      product(organisationId, invoiceId)
          .forEach(each -> suspensions.resume(organisationId, each.id()));
    }
  }
}
