package dev.kontor.bench;

import dev.kontor.bench.SqlWorkload.Sql;
import java.sql.Date;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What it takes to say what a cart costs today, {@code Quotes.quote}. */
final class QuoteSql {
  /** {@code OrganisationQueries.currency}. */
  private static final String CURRENCY = "select country from organisation where id = ?";

  /** {@code OfferTable.priced}. */
  private static final String OFFERS =
      """
      select o.*, t.position as type_position, p.prices
      from offer o
      join product_type t on t.code = o.type
      cross join lateral (
        select coalesce(json_agg(json_build_object('period', v.period, 'currency', v.currency,
            'amount', v.amount, 'validFrom', v.valid_from)), '[]') as prices
        from (select distinct on (period) * from offer_price
              where offer = o.code and valid_from <= ? and currency = ?
              order by period, valid_from desc) v
        where v.amount is not null) p
      where o.code = any(?)""";

  /** {@code PeriodMinimumTable.on}. */
  private static final String MINIMUMS =
      """
      select distinct on (period, currency) * from period_minimum
      where valid_from <= ? order by period, currency, valid_from desc""";

  /** {@code FreeOptionRepository.of}, as Hibernate writes it. */
  private static final String FREE_OPTIONS =
      """
      select id, created_at, longest_period, offer, order_id, organisation_id, paused, product_type,
        valid_until, version
      from free_option where organisation_id = ? order by created_at desc, id desc
      offset ? rows fetch first ? rows only""";

  /** {@code LedgerTable.balances}. */
  private static final String BALANCES =
      """
      select * from ledger_account
      where organisation_id = ? order by currency""";

  private final Supplier<UUID> organisation;
  private final String[] offers;
  private final CustomerSql customer;

  QuoteSql(Supplier<UUID> organisation, String... offers) {
    this.organisation = organisation;
    this.offers = offers.clone();
    customer = new CustomerSql(organisation);
  }

  List<Sql> statements() {
    return Stream.of(
            List.of(
                currency(),
                new Sql(OFFERS, () -> new Object[] {today(), ChainedEntry.CURRENCY, offers}),
                new Sql(MINIMUMS, () -> new Object[] {today()})),
            customer.statements(),
            List.of(
                new Sql(FREE_OPTIONS, () -> new Object[] {organisation.get(), 0, 100}),
                new Sql(BALANCES, () -> new Object[] {organisation.get()})))
        .flatMap(List::stream)
        .toList();
  }

  Sql currency() {
    return new Sql(CURRENCY, () -> new Object[] {organisation.get()});
  }

  /** Who gets the invoice, as JSON. */
  String recipient() {
    return customer.json();
  }

  private static Date today() {
    return Date.valueOf(LocalDate.now(ZoneOffset.UTC));
  }
}
