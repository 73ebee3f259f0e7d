package dev.kontor.money.invoice;

import java.util.UUID;

/**
 * What open invoices of orders are for; given by the feature that issues them. Called in the
 * transaction that pays them.
 */
public interface InvoicePurpose {
  /** Locks what such invoices are for, before they are locked themselves. */
  void lock(UUID organisationId, UUID orderId);

  /** Some of an order's invoices were paid. */
  void paid(UUID organisationId, UUID orderId);
}
