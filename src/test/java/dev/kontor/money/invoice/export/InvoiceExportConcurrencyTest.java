package dev.kontor.money.invoice.export;

import static dev.kontor.money.invoice.Sales.draft;
import static dev.kontor.money.invoice.Sales.line;
import static dev.kontor.money.invoice.export.AsListed.wanted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.money.invoice.CreditExtent;
import dev.kontor.money.invoice.DocumentKind;
import dev.kontor.money.invoice.InvoiceFilter.Wanted;
import dev.kontor.money.invoice.InvoiceStatus;
import dev.kontor.money.invoice.Issued;
import dev.kontor.money.invoice.Sales;
import dev.kontor.platform.problem.DomainException;
import dev.kontor.support.AtOnce;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Person;
import dev.kontor.support.Wallets;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Exports that begin while others issue, pay and credit are what the list was at their bound. */
@KontorTest
class InvoiceExportConcurrencyTest {
  private static final int THREADS = 64;

  private static final List<Wanted> FILTERS =
      List.of(
          wanted(null, null),
          wanted(InvoiceStatus.OPEN, null),
          wanted(InvoiceStatus.PAID, DocumentKind.INVOICE),
          wanted(InvoiceStatus.REFUNDED, null),
          wanted(null, DocumentKind.CREDIT_NOTE));

  @Inject Customers customers;
  @Inject Sales sales;
  @Inject AsListed asListed;
  @Inject Jdbi jdbi;

  private final Queue<AsListed.Moment> moments = new ConcurrentLinkedQueue<>();
  private final AtomicInteger done = new AtomicInteger();

  @Test
  void everyExportEqualsTheFilteredListAtItsBound() {
    var anna = customers.newPerson();
    Wallets.fill(anna, "1000.00");
    var open =
        IntStream.range(0, 48).mapToObj(i -> sales.open(draft(anna, line(100, "8.1")))).toList();

    var exported = new ConcurrentLinkedQueue<List<String>>();
    AtOnce.times(
        THREADS,
        i -> {
          if (i % 4 == 3) {
            for (int time = 0; time < FILTERS.size(); time++) {
              var moment =
                  asListed.now(anna.organisationId(), FILTERS.get((i + time) % FILTERS.size()));
              moments.add(moment);
              exported.add(asListed.exported(moment.selection()));
              assertThat(asListed.exported(moment.selection())).isEqualTo(moment.listed());
            }
          } else {
            act(anna, open.get(i / 4 * 3 + i % 4), i);
          }
          return i;
        });

    assertThat(done.get()).as("paid, credited and issued meanwhile").isGreaterThan(48);
    assertThat(distinct(exported)).as("different moments were seen").isGreaterThan(FILTERS.size());
    assertThat(moments).hasSize(THREADS / 4 * FILTERS.size());
    for (var each : moments) {
      assertThat(asListed.exported(each.selection())).as("afterwards").isEqualTo(each.listed());
    }
    rangesHaveNoGap();
  }

  /** Pays an invoice, credits a part of it, another part, and issues one that is cancelled. */
  private void act(Person anna, Issued invoice, int number) {
    if (number % 2 == 0) {
      attempt(() -> sales.payFromPrepaid(anna, invoice));
    }
    attempt(() -> sales.credit(anna, invoice, new CreditExtent.Amount(20)));
    attempt(() -> sales.payFromPrepaid(anna, invoice));
    attempt(() -> sales.credit(anna, invoice, new CreditExtent.Whole()));
    attempt(() -> sales.cancel(anna, sales.open(draft(anna, line(100 + number, "8.1")))));
    attempt(() -> sales.paidFromPrepaid(draft(anna, line(10 + number, "2.6"))));
  }

  private void attempt(Runnable act) {
    try {
      act.run();
      done.incrementAndGet();
    } catch (DomainException refused) {
      // Paid already.
    }
  }

  private static long distinct(Collection<List<String>> exports) {
    return new ArrayList<>(exports).stream().distinct().count();
  }

  private void rangesHaveNoGap() {
    var gaps =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select legal_entity, kind from invoice
                        group by legal_entity, year, kind
                        having count(*) <> max(running) or min(running) <> 1""")
                    .mapToMap()
                    .list());
    assertThat(gaps).isEmpty();
  }
}
