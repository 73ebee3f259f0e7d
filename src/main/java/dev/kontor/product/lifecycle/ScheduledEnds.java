package dev.kontor.product.lifecycle;

import jakarta.transaction.TransactionScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Which ends a transaction has scheduled already: it may renew many products to the same day. */
@TransactionScoped
class ScheduledEnds {
  private final Set<End> ends = new HashSet<>();

  private record End(UUID organisationId, String type, LocalDate end) {}

  boolean isNew(UUID organisationId, String type, LocalDate end) {
    return ends.add(new End(organisationId, type, end));
  }
}
