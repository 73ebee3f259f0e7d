package dev.kontor.sale.warranty;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dev.kontor.money.invoice.DocumentKind;
import dev.kontor.money.invoice.InvoiceIssued;
import dev.kontor.money.invoice.InvoicePaid;
import dev.kontor.money.invoice.OpenInvoices;
import dev.kontor.organisation.profile.Organisations;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.scheduling.BackgroundTasks;
import dev.kontor.product.product.Suspensions;
import dev.kontor.sale.order.RenewalOrders;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/** Watches the open invoices by which domains were renewed on account. */
@Singleton
class WarrantyInvoices {
  static final TaskDescriptor<Void> CREDITED = TaskDescriptor.of("warranty-credited");

  private final RenewalOrders orders;
  private final Suspensions suspensions;
  private final Organisations organisations;
  private final BackgroundTasks tasks;
  private final Ids ids;
  private final Clock clock;

  WarrantyInvoices(
      RenewalOrders orders,
      Suspensions suspensions,
      Organisations organisations,
      BackgroundTasks tasks,
      Ids ids,
      Clock clock) {
    this.orders = orders;
    this.suspensions = suspensions;
    this.organisations = organisations;
    this.tasks = tasks;
    this.ids = ids;
    this.clock = clock;
  }

  /** Has people reminded of an invoice that was just issued, and its product suspended at last. */
  void watch(UUID organisationId, OpenInvoices.Open invoice) {
    var zone = organisations.timeZone(organisationId);
    for (var step : ClaimStep.values()) {
      tasks.schedule(step.task(organisationId, invoice.id()), step.at(invoice.dueOn(), zone));
    }
  }

  /** Whoever pays holds the organisation's lock. */
  void paid(@Observes InvoicePaid event) {
    if (event.orderId() != null) {
      orders
          .renewedOnAccount(event.organisationId(), event.invoiceId())
          .ifPresent(product -> suspensions.resume(event.organisationId(), product));
    }
  }

  /** Looked at later: credits don't need the organisation's lock. */
  void credited(@Observes InvoiceIssued event) {
    var invoiceId = event.creditsId();
    if (event.kind() == DocumentKind.CREDIT_NOTE && invoiceId != null) {
      orders
          .renewedOnAccount(event.organisationId(), invoiceId)
          .ifPresent(
              product ->
                  tasks.schedule(
                      CREDITED
                          .instance(event.organisationId() + " " + invoiceId + " " + ids.next())
                          .build(),
                      clock.instant()));
    }
  }
}
