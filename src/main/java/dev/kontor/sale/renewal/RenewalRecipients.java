package dev.kontor.sale.renewal;

import dev.kontor.product.product.Subscribed;
import dev.kontor.product.product.Subscriptions;
import dev.kontor.sale.customer.Customers;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Has the register asked about the VAT numbers of those who get the invoices. */
@Singleton
class RenewalRecipients {
  private final Customers customers;
  private final Subscriptions subscriptions;

  RenewalRecipients(Customers customers, Subscriptions subscriptions) {
    this.customers = customers;
    this.subscriptions = subscriptions;
  }

  /** Not in a transaction. */
  void ask(UUID organisationId, List<RenewalItem> items) {
    if (customers.isAsking()) {
      var ids = items.stream().map(RenewalItem::productId).toList();
      var recipients = new HashSet<@Nullable UUID>();
      subscriptions.find(organisationId, ids).stream()
          .map(Subscribed::billingAddressId)
          .forEach(recipients::add);
      customers.ask(organisationId, recipients);
    }
  }
}
