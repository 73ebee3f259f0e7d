package dev.kontor.product.expiry;

import jakarta.transaction.TransactionScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Which ends a transaction has scheduled already: it may renew many domains to the same day. */
@TransactionScoped
class KnownDomainEnds {
  private final Set<End> ends = new HashSet<>();

  private record End(UUID organisationId, LocalDate end) {}

  boolean isNew(UUID organisationId, LocalDate end) {
    return ends.add(new End(organisationId, end));
  }
}
