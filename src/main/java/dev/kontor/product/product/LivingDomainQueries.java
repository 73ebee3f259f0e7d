package dev.kontor.product.product;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Which domains are somebody's: each of one living product, over all organisations. */
@Singleton
class LivingDomainQueries {
  private final Jdbi jdbi;
  private final List<NameReservations> reservations;

  LivingDomainQueries(Jdbi jdbi, @All List<NameReservations> reservations) {
    this.jdbi = jdbi;
    this.reservations = reservations;
  }

  /**
   * Lets a name pass that no product has which hasn't ended, and nobody is about to have; whoever
   * wants the same waits until the running transaction is over. Names count, too, that were given
   * more than once in the past, of which the unique index knows one.
   *
   * @param name as registries write it
   * @throws dev.kontor.platform.problem.DomainException 409 {@code domain-name-taken}
   */
  void requireFree(String name) {
    if (!isFree(name)) {
      throw ProductProblem.DOMAIN_NAME_TAKEN.exception().onField("name");
    }
  }

  /** As {@link #requireFree}. */
  boolean isFree(String name) {
    var isTaken =
        jdbi.withHandle(
            handle -> {
              handle
                  .createQuery("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                  .bind("key", "domain " + name)
                  .mapTo(String.class)
                  .findFirst();
              return handle
                  .createQuery(
                      """
                      select exists (
                        select 1 from product p join product_type_summary t on t.code = p.type
                        where t.is_domain and lower(p.name) in (:name, :name || '.')
                          and p.status <> 'ended')""")
                  .bind("name", name)
                  .mapTo(Boolean.class)
                  .one();
            });
    return !isTaken && reservations.stream().noneMatch(each -> each.isReserved(name));
  }
}
