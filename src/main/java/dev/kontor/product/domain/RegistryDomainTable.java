package dev.kontor.product.domain;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The names in the sandbox's books, those that became free included. */
@Singleton
class RegistryDomainTable {
  private final Jdbi jdbi;

  RegistryDomainTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** All who change a name wait for each other, also while it has no row yet. */
  void hold(String name) {
    jdbi.useHandle(
        handle ->
            handle
                .createQuery("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .bind("key", "registry_domain " + name)
                .mapTo(String.class)
                .findFirst());
  }

  Optional<RegistryDomain> find(String name) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from registry_domain where name = :name")
                .bind("name", name)
                .mapTo(RegistryDomain.class)
                .findOne());
  }

  void write(RegistryDomain domain) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into registry_domain (name, expires_on, redemption_on, free_on)
                    values (:name, :expires, :redemption, :free)
                    on conflict (name) do update
                    set expires_on = excluded.expires_on, redemption_on = excluded.redemption_on,
                        free_on = excluded.free_on""")
                .bind("name", domain.name())
                .bind("expires", domain.expiresOn())
                .bind("redemption", domain.redemptionOn())
                .bind("free", domain.freeOn())
                .execute());
  }
}
