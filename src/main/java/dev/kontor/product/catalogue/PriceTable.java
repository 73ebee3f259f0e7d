package dev.kontor.product.catalogue;

import dev.kontor.platform.money.Money;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/** The prices of offers, from which date on they hold. */
@Singleton
class PriceTable {
  private final Jdbi jdbi;

  PriceTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  Optional<Money> price(String offer, PriceKey key, LocalDate on) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select amount from offer_price
                    where offer = :offer and period = :period and currency = :currency
                      and valid_from <= :on
                    order by valid_from desc limit 1""")
                .bind("offer", offer)
                .bind("period", key.period().name())
                .bind("currency", key.currency())
                .bind("on", on)
                .mapTo(Long.class)
                .findFirst()
                .map(amount -> Money.ofMinor(amount, key.currency())));
  }

  /** All that an offer ever cost and is to cost, by term and currency. */
  Map<PriceKey, Timeline<Money>> of(String offer) {
    var timelines = new TreeMap<PriceKey, Timeline<Money>>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery("select * from offer_price where offer = :offer")
                .bind("offer", offer)
                .mapTo(Row.class)
                .forEach(
                    row ->
                        timelines
                            .computeIfAbsent(row.key(), key -> new Timeline<>(new TreeMap<>()))
                            .steps()
                            .put(row.validFrom(), row.price())));
    return timelines;
  }

  private record Row(@Nested PriceKey key, LocalDate validFrom, @Nullable Long amount) {
    Optional<Money> price() {
      return Optional.ofNullable(amount).map(minor -> Money.ofMinor(minor, key.currency()));
    }
  }

  /**
   * Has a price hold from a date on.
   *
   * @param amount none where the term isn't to be had any more
   */
  void write(String offer, PriceKey key, LocalDate validFrom, Optional<Money> amount) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into offer_price (offer, period, currency, valid_from, amount)
                    values (:offer, :period, :currency, :validFrom, :amount)
                    on conflict (offer, period, currency, valid_from) do update
                    set amount = excluded.amount""")
                .bind("offer", offer)
                .bind("period", key.period().name())
                .bind("currency", key.currency())
                .bind("validFrom", validFrom)
                .bindByType("amount", minor(amount), Long.class)
                .execute());
  }

  void remove(String offer, PriceKey key, LocalDate validFrom) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    delete from offer_price
                    where offer = :offer and period = :period and currency = :currency
                      and valid_from = :validFrom""")
                .bind("offer", offer)
                .bind("period", key.period().name())
                .bind("currency", key.currency())
                .bind("validFrom", validFrom)
                .execute());
  }

  private static @Nullable Long minor(Optional<Money> amount) {
    return amount.map(Money::minor).orElse(null);
  }
}
