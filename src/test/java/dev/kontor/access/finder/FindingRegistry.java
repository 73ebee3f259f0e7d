package dev.kontor.access.finder;

import dev.kontor.product.domain.DomainRegistration;
import dev.kontor.product.domain.DomainRegistry;
import dev.kontor.product.domain.DomainStanding;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;

/** A registry that only tells how names stand, in whichever way. */
record FindingRegistry(Function<String, DomainStanding> finding) implements DomainRegistry {
  @Override
  public DomainStanding find(String name) {
    return finding.apply(name);
  }

  @Override
  public DomainRegistration register(
      UUID transaction, String name, int years, String contactEmail) {
    throw new UnsupportedOperationException();
  }

  @Override
  public DomainRegistration renew(
      UUID transaction, String name, LocalDate currentExpiry, int years) {
    throw new UnsupportedOperationException();
  }

  @Override
  public DomainRegistration restore(UUID transaction, String name, LocalDate currentExpiry) {
    throw new UnsupportedOperationException();
  }

  @Override
  public DomainStanding release(UUID transaction, String name) {
    throw new UnsupportedOperationException();
  }
}
