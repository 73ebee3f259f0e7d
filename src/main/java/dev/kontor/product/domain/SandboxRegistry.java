package dev.kontor.product.domain;

import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * A registry to try things out with: its books lie in the service's own database, and {@link
 * SandboxNames} has names for which things go wrong.
 */
@Singleton
@DefaultBean
class SandboxRegistry implements DomainRegistry {
  private final SandboxRegistryService books;
  private final RegistryDesk desk;

  /** How often it was asked how flaky names stand. */
  private final AtomicLong questions = new AtomicLong();

  SandboxRegistry(SandboxRegistryService books, RegistryDesk desk) {
    this.books = books;
    this.desk = desk;
  }

  @Override
  public DomainRegistration register(
      UUID transaction, String name, int years, String contactEmail) {
    var request = RegistryRequest.register(name, years, contactEmail);
    return registration(ask(transaction, request, () -> desk.register(name, years)));
  }

  @Override
  public DomainRegistration renew(
      UUID transaction, String name, LocalDate currentExpiry, int years) {
    var request = RegistryRequest.renew(name, currentExpiry, years);
    return registration(ask(transaction, request, () -> desk.renew(name, currentExpiry, years)));
  }

  @Override
  public DomainRegistration restore(UUID transaction, String name, LocalDate currentExpiry) {
    var request = RegistryRequest.restore(name, currentExpiry);
    return registration(ask(transaction, request, () -> desk.restore(name, currentExpiry)));
  }

  @Override
  public DomainStanding release(UUID transaction, String name) {
    return ask(transaction, RegistryRequest.release(name), () -> desk.release(name));
  }

  @Override
  public DomainStanding find(String name) {
    if (name.startsWith(SandboxNames.FLAKY)
        && SandboxNames.isSilent(name, questions.incrementAndGet())) {
      throw silent(name);
    }
    return desk.find(name);
  }

  private DomainStanding ask(
      UUID transaction, RegistryRequest request, Supplier<DomainStanding> act) {
    return books
        .answer(transaction, request, act)
        .orElseThrow(() -> silent(request.name()))
        .standing(request.name());
  }

  private static RegistryUnreachable silent(String name) {
    return new RegistryUnreachable("The sandbox stays silent about " + name);
  }

  private static DomainRegistration registration(DomainStanding standing) {
    return new DomainRegistration(
        standing.name(), Objects.requireNonNull(standing.expiresOn(), "an expiry"));
  }
}
