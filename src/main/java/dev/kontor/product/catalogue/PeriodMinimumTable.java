package dev.kontor.product.catalogue;

import dev.kontor.platform.money.Money;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.Nested;

/** From which amount on shorter terms are to be had, from which date on that holds. */
@Singleton
class PeriodMinimumTable {
  private final Jdbi jdbi;

  PeriodMinimumTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** What holds from a date on. */
  record DatedMinimum(@Nested PriceKey key, @Nested Money amount, LocalDate validFrom) {}

  /** All that hold on a date, the shortest terms first: each period has one in each currency. */
  List<DatedMinimum> on(LocalDate date) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select distinct on (period, currency) * from period_minimum
                    where valid_from <= :on order by period, currency, valid_from desc""")
                .bind("on", date)
                .mapTo(DatedMinimum.class)
                .list());
  }

  /** All that was and is to be of a period, by currency. */
  Map<String, Timeline<Money>> of(BillingPeriod period) {
    var timelines = new TreeMap<String, Timeline<Money>>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery("select * from period_minimum where period = :period")
                .bind("period", period.name())
                .mapTo(DatedMinimum.class)
                .forEach(
                    each ->
                        timelines
                            .computeIfAbsent(
                                each.key().currency(), key -> new Timeline<>(new TreeMap<>()))
                            .steps()
                            .put(each.validFrom(), Optional.of(each.amount()))));
    return timelines;
  }

  void write(BillingPeriod period, LocalDate validFrom, Money amount) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                insert into period_minimum (period, currency, valid_from, amount)
                values (?, ?, ?, ?)
                on conflict (period, currency, valid_from) do update
                set amount = excluded.amount""",
                period.name(),
                amount.currency(),
                validFrom,
                amount.minor()));
  }

  void remove(BillingPeriod period, LocalDate validFrom, String currency) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "delete from period_minimum where period = ? and currency = ? and valid_from = ?",
                period.name(),
                currency,
                validFrom));
  }
}
