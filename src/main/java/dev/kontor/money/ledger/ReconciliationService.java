package dev.kontor.money.ledger;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.core.result.ResultIterator;
import org.jspecify.annotations.Nullable;

/**
 * Proves that balances equal entries (PRE-5): reads the whole ledger once, in the order of its
 * chains, as it stands at one moment, while posting goes on. Memory stays constant but for the days
 * of the provider's accounts.
 */
@ApplicationScoped
class ReconciliationService {
  private static final int PORTION = 1000;
  private static final int LONGEST_SECONDS = 3600;

  private final Jdbi jdbi;
  private final Clock clock;
  private final List<Witness> witnesses;

  ReconciliationService(Jdbi jdbi, Clock clock, @All List<Witness> witnesses) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.witnesses = witnesses;
  }

  private record AccountRow(@Nested CustomerAccount account, @Nested("sum_") Split held) {}

  private record EntryRow(
      @Nested Entry entry, byte[] hash, @Nested("posted_") @Nullable Posting posting) {}

  private record DayKey(LocalDate day, Account account, String currency) {}

  private record DayRow(@Nested DayKey key, long amount) {}

  @Transactional
  @TransactionConfiguration(timeout = LONGEST_SECONDS)
  Reconciliation run() {
    return jdbi.withHandle(
        handle -> {
          handle.execute("set transaction isolation level repeatable read, read only");
          requireAlone(handle);
          return pass(handle);
        });
  }

  /** It reads everything there is: one at a time is enough. */
  private static void requireAlone(Handle handle) {
    var isAlone =
        handle
            .createQuery("select pg_try_advisory_xact_lock(hashtextextended('reconciliation', 0))")
            .mapTo(Boolean.class)
            .one();
    if (!isAlone) {
      throw LedgerProblem.RECONCILIATION_RUNNING.exception();
    }
  }

  /** Reads the ledger as a transaction sees it. */
  Reconciliation pass(Handle handle) {
    return new Pass(handle).run();
  }

  private final class Pass {
    private final Handle handle;
    private final Findings findings = new Findings();
    private final Map<DayKey, Long> days = new HashMap<>();
    private long accounts;
    private long transactions;
    private long postings;

    Pass(Handle handle) {
      this.handle = handle;
    }

    Reconciliation run() {
      try (var all = accounts();
          var entries = entries()) {
        var next = entries.hasNext() ? entries.next() : null;
        while (all.hasNext()) {
          next = walk(all.next(), next, entries);
        }
      }
      countErased();
      compareDays();
      hearWitnesses();
      return new Reconciliation(
          clock.instant(), accounts, transactions, postings, findings.count(), findings.listed());
    }

    /** Goes through the entries of an account; gives the first one of the next. */
    private @Nullable EntryRow walk(
        AccountRow row, @Nullable EntryRow first, ResultIterator<EntryRow> entries) {
      accounts++;
      var walk = new AccountWalk(row.account(), findings);
      var next = first;
      while (next != null && next.entry().account().equals(row.account().key())) {
        next = transaction(walk, next, entries);
      }
      walk.end(row.held());
      return next;
    }

    private @Nullable EntryRow transaction(
        AccountWalk walk, EntryRow first, ResultIterator<EntryRow> entries) {
      var legs = new ArrayList<Posting>();
      EntryRow next = first;
      while (next != null && next.entry().id().equals(first.entry().id())) {
        if (next.posting() != null) {
          legs.add(next.posting());
        }
        next = entries.hasNext() ? entries.next() : null;
      }
      transactions++;
      postings += legs.size();
      walk.entry(first.entry(), first.hash(), legs);
      count(first.entry(), legs);
      return next;
    }

    private void count(Entry entry, List<Posting> legs) {
      var day = LocalDate.ofInstant(entry.createdAt(), ZoneOffset.UTC);
      var currency = entry.account().currency();
      for (var leg : legs) {
        for (var account : List.of(leg.from(), leg.to())) {
          if (!account.isCustomers()) {
            days.merge(new DayKey(day, account, currency), leg.on(account), Math::addExact);
          }
        }
      }
    }

    /** Of entries that were erased there are the sums. */
    private void countErased() {
      handle
          .createQuery("select * from ledger_erased_day")
          .mapTo(DayRow.class)
          .forEach(each -> days.merge(each.key(), each.amount(), Math::addExact));
    }

    private void compareDays() {
      var openDay =
          handle
              .createQuery("select open_day from ledger_rollup")
              .mapTo(LocalDate.class)
              .findOne()
              .orElse(LocalDate.MIN);
      days.keySet().removeIf(key -> !key.day().isBefore(openDay));
      var stored = new HashMap<DayKey, Long>();
      handle
          .createQuery("select * from ledger_provider_day")
          .mapTo(DayRow.class)
          .forEach(each -> stored.put(each.key(), each.amount()));
      var all = new HashMap<>(stored);
      all.putAll(days);
      for (var key : all.keySet()) {
        findings.compare(
            Difference.Kind.PROVIDER_DAY,
            null,
            key.currency(),
            null,
            key.day() + " " + key.account().code() + " " + days.getOrDefault(key, 0L),
            key.day() + " " + key.account().code() + " " + stored.getOrDefault(key, 0L));
      }
    }

    /** In the same transaction, so that they see the same moment. */
    private void hearWitnesses() {
      for (var witness : witnesses) {
        for (var each : witness.disagreements(Findings.MOST)) {
          findings.compare(
              Difference.Kind.CAUSE,
              each.organisationId(),
              each.currency(),
              null,
              each.expected(),
              each.found());
        }
      }
    }

    private ResultIterator<AccountRow> accounts() {
      return handle
          .createQuery(
              """
              select a.*, coalesce(h.paid_in, 0) as sum_paid_in, coalesce(h.credit, 0) as sum_credit
              from ledger_account a
              left join (
                select organisation_id, currency, sum(paid_in) as paid_in, sum(credit) as credit
                from ledger_hold where closed_at is null group by organisation_id, currency) h
                using (organisation_id, currency)
              order by organisation_id, currency""")
          .setFetchSize(PORTION)
          .mapTo(AccountRow.class)
          .iterator();
    }

    private ResultIterator<EntryRow> entries() {
      return handle
          .createQuery(
              """
              select t.*, p.from_account as posted_from_account,
                p.to_account as posted_to_account, p.amount as posted_amount
              from (%s) t
              left join ledger_posting p
                on p.organisation_id = t.organisation_id and p.transaction_id = t.id
              order by t.organisation_id, t.currency, t.sequence, p.number"""
                  .formatted(LedgerTable.ENTRIES))
          .setFetchSize(PORTION)
          .mapTo(EntryRow.class)
          .iterator();
    }
  }
}
