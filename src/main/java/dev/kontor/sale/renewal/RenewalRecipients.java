package dev.kontor.sale.renewal;

import dev.kontor.product.product.Subscribed;
import dev.kontor.product.product.Subscriptions;
import dev.kontor.sale.customer.Customers;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Has the register asked about the VAT numbers of those who get the invoices. */
@Singleton
public class RenewalRecipients {
  private final Customers customers;
  private final Subscriptions subscriptions;

  RenewalRecipients(Customers customers, Subscriptions subscriptions) {
    this.customers = customers;
    this.subscriptions = subscriptions;
  }

  void ask(UUID organisationId, List<RenewalItem> items) {
    askAbout(organisationId, items.stream().map(RenewalItem::productId).toList());
  }

  /** About those who get the invoices of some products, not in a transaction. */
  public void askAbout(UUID organisationId, Collection<UUID> productIds) {
    if (customers.isAsking()) {
      var recipients = new HashSet<@Nullable UUID>();
      subscriptions.find(organisationId, productIds).stream()
          .map(Subscribed::billingAddressId)
          .forEach(recipients::add);
      customers.ask(organisationId, recipients);
    }
  }
}
