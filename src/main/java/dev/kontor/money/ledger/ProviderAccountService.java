package dev.kontor.money.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/**
 * The provider's own accounts. No row of theirs is locked when something is posted: a day's
 * postings are added up once the day (UTC) is over, and those of the days since when they are asked
 * for.
 */
@ApplicationScoped
class ProviderAccountService {
  private static final String CHANGES =
      """
      select day, account, currency, sum(amount)::bigint as amount
      from (
        select (t.created_at at time zone 'UTC')::date as day, line.account, t.currency,
          line.amount
        from ledger_transaction t
        join ledger_posting p on p.organisation_id = t.organisation_id and p.transaction_id = t.id
        cross join lateral (values (p.from_account, -p.amount), (p.to_account, p.amount))
          as line (account, amount)
        where t.created_at >= :from and t.created_at < :to
          and line.account not in ('paid_in', 'credit')
        union all
        select day, account, currency, amount from ledger_erased_day
        where day::timestamp at time zone 'UTC' >= :from
          and day::timestamp at time zone 'UTC' < :to) change
      group by 1, 2, 3
      """;

  /** Longer than a transaction can last: what began on a day has ended by then. */
  private static final Duration STRAGGLING = Duration.ofHours(1);

  private final Jdbi jdbi;
  private final Clock clock;

  ProviderAccountService(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** Adds up the days that are over and haven't been added up yet. */
  @Transactional
  void rollUp() {
    var today = LocalDate.ofInstant(clock.instant().minus(STRAGGLING), ZoneOffset.UTC);
    var since = openDay(today);
    if (!since.isBefore(today)) {
      return;
    }
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "insert into ledger_provider_day (day, account, currency, amount) " + CHANGES)
                .bind("from", since.atStartOfDay(ZoneOffset.UTC).toInstant())
                .bind("to", today.atStartOfDay(ZoneOffset.UTC).toInstant())
                .execute());
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("update ledger_rollup set open_day = :today")
                .bind("today", today)
                .execute());
  }

  /** The first day that isn't added up yet: locked, so that nobody adds it up besides. */
  private LocalDate openDay(LocalDate today) {
    return jdbi.withHandle(
        handle -> {
          handle
              .createUpdate(
                  """
                  insert into ledger_rollup (id, open_day)
                  select 1, coalesce(
                    least(min(created_at at time zone 'UTC')::date,
                      (select min(day) from ledger_erased_day)),
                    :today)
                  from ledger_transaction
                  where not exists (select 1 from ledger_rollup)
                  on conflict do nothing""")
              .bind("today", today)
              .execute();
          return handle
              .createQuery("select open_day from ledger_rollup for update")
              .mapTo(LocalDate.class)
              .one();
        });
  }

  /** What all accounts of a kind hold, customers' and the provider's, in one currency each. */
  List<LedgerTotal> totals() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    with open_days as (%s),
                    total as (
                      select account, currency, amount from open_days
                      union all select account, currency, amount from ledger_provider_day
                      union all select 'paid_in', currency, paid_in from ledger_account
                      union all select 'credit', currency, credit from ledger_account)
                    select account, currency, sum(amount)::bigint as amount from total
                    group by account, currency order by currency, account"""
                        .formatted(
                            CHANGES.replace(
                                ":from",
                                """
                                coalesce((select open_day::timestamp at time zone 'UTC'
                                  from ledger_rollup), '-infinity')""")))
                .bind("to", clock.instant().plusSeconds(ALMOST_A_DAY))
                .mapTo(LedgerTotal.class)
                .list());
  }

  /** Other instances' clocks may be a little ahead. */
  private static final long ALMOST_A_DAY = 86_000;
}
