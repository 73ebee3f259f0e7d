package dev.kontor.sale.promotion;

import java.util.UUID;

/** What orders were paid; given by the feature that has them. */
public interface PaidOrders {
  /** Whether an organisation has ever paid for one, if only 0.00. */
  boolean hasAny(UUID organisationId);
}
