package dev.kontor.money.invoice.export;

import static dev.kontor.money.invoice.Sales.draft;
import static dev.kontor.money.invoice.Sales.line;
import static dev.kontor.money.invoice.export.AsListed.wanted;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.money.invoice.CreditExtent;
import dev.kontor.money.invoice.DocumentKind;
import dev.kontor.money.invoice.InvoiceFilter.Wanted;
import dev.kontor.money.invoice.InvoiceStatus;
import dev.kontor.money.invoice.Sales;
import dev.kontor.platform.paging.Cursor;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.Person;
import dev.kontor.support.Wallets;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An export is what the list was at its bound, whatever happens afterwards. */
@KontorTest
class InvoiceExportsTest {
  @Inject Customers customers;
  @Inject Operators operators;
  @Inject Sales sales;
  @Inject InvoiceExports exports;
  @Inject InvoiceExportQueries queries;
  @Inject AsListed asListed;
  @Inject ObjectMapper json;
  @Inject Jdbi jdbi;

  private Person anna;

  @BeforeEach
  void annaHasMoney() {
    anna = customers.newPerson();
    Wallets.fill(anna, "100.00");
    Wallets.credit(operators.somebody(), anna.organisationId(), "5.00");
  }

  /** All that can be asked for. */
  private static List<Wanted> filters() {
    var filters = new ArrayList<Wanted>();
    for (var status : InvoiceStatus.values()) {
      filters.add(wanted(status, null));
      filters.add(wanted(status, DocumentKind.INVOICE));
    }
    filters.add(wanted(null, null));
    filters.add(wanted(null, DocumentKind.CREDIT_NOTE));
    filters.add(wanted(InvoiceStatus.PAID, DocumentKind.CREDIT_NOTE));
    filters.add(wanted(InvoiceStatus.OPEN, DocumentKind.CREDIT_NOTE));
    return filters;
  }

  @Test
  void anExportStaysWhatTheListWasAtItsBound() {
    var paid = sales.paidFromPrepaid(draft(anna, line(1000, "8.1"), line(2000, "2.6")));
    var open = sales.open(draft(anna, line(700, "8.1")));
    var partlyCredited = sales.open(draft(anna, line(900, "8.1")));
    sales.credit(anna, partlyCredited, new CreditExtent.Amount(100));
    var lapsing = sales.open(draft(anna, line(300, "8.1")));
    var refunded = sales.paidFromPrepaid(draft(anna, line(500, "8.1")));
    sales.credit(anna, refunded, new CreditExtent.Whole());
    sales.cancel(anna, sales.open(draft(anna, line(200, "8.1"))));

    var before = filters().stream().map(each -> asListed.now(anna.organisationId(), each)).toList();

    sales.payFromPrepaid(anna, open);
    sales.payFromPrepaid(anna, partlyCredited);
    sales.credit(anna, partlyCredited, new CreditExtent.Amount(50));
    sales.cancel(anna, lapsing);
    sales.credit(anna, paid, new CreditExtent.Whole());
    sales.paidFromPrepaid(draft(anna, line(100, "8.1")));
    sales.open(draft(anna, line(100, "8.1")));

    var after = filters().stream().map(each -> asListed.now(anna.organisationId(), each)).toList();
    assertThat(after.get(0).listed()).as("much has happened").isNotEqualTo(before.get(0).listed());
    Stream.concat(before.stream(), after.stream())
        .forEach(
            moment -> {
              assertThat(asListed.exported(moment.selection()))
                  .as(moment.selection().toString())
                  .isEqualTo(moment.listed());
              assertThat(exports.count(moment.selection())).isEqualTo(moment.listed().size());
            });
    assertThat(before.stream().filter(each -> each.listed().isEmpty()).count())
        .as("filters that find nothing: credit notes are paid")
        .isEqualTo(1);
  }

  @Test
  void whatPaidIsToldByWhereItCameFrom() {
    var paid = sales.paidFromPrepaid(draft(anna, line(1000, "8.1"), line(2000, "2.6")));
    var note = sales.credit(anna, paid, new CreditExtent.Whole());

    var rows = new ArrayList<InvoiceExportRow>();
    exports.each(exports.now(anna.organisationId(), wanted(null, null)), rows::add);

    assertThat(rows).extracting(InvoiceExportRow::id).containsExactly(note.id(), paid.id());
    assertThat(rows.get(1).credit()).isEqualTo(500);
    assertThat(rows.get(1).paidIn()).isEqualTo(3133 - 500);
    assertThat(rows.get(1).refunded()).isEqualTo(3133);
    assertThat(rows.get(1).rates())
        .extracting(each -> each.rate() + " " + each.base() + " " + each.tax())
        .containsExactly("8.1% 1000 81", "2.6% 2000 52");
    assertThat(rows.get(0).creditsNumber()).isEqualTo(paid.number());
    assertThat(rows.get(0).settledAt()).isNull();
    assertThat(rows.get(0).paidIn() + rows.get(0).credit()).isEqualTo(3133);
  }

  @Test
  void openInvoicesHaveTheReferenceOfTheirTransfer() {
    sales.open(draft(anna, line(700, "8.1")));

    exports.each(
        exports.now(anna.organisationId(), wanted(null, null)),
        row -> {
          assertThat(row.due()).isEqualTo(757);
          assertThat(row.dueOn()).isEqualTo(Sales.DUE);
          assertThat(row.reference()).isNotNull();
        });
  }

  @Test
  void portionsFollowOnEachOtherWithoutGapOrDouble() {
    ManyInvoices.insert(jdbi, anna.organisationId(), 250);
    sales.open(draft(anna, line(700, "8.1")));
    var selection = exports.now(anna.organisationId(), wanted(null, null));

    var ids = new ArrayList<>();
    var sizes = new ArrayList<Integer>();
    var after = Cursor.LAST;
    while (after != null) {
      var portion = queries.portion(selection, after, 100);
      portion.rows().forEach(each -> ids.add(each.id()));
      sizes.add(portion.rows().size());
      after = portion.next();
    }

    assertThat(sizes).containsExactly(100, 100, 51);
    assertThat(ids).hasSize(251).doesNotHaveDuplicates();
    assertThat(asListed.exported(selection))
        .hasSize(251)
        .isEqualTo(asListed.now(anna.organisationId(), wanted(null, null)).listed());
  }

  @Test
  void aBoundIsKeptAsJson() throws JsonProcessingException {
    sales.open(draft(anna, line(700, "8.1")));
    var bound = exports.now(anna.organisationId(), wanted(null, null)).bound();

    assertThat(json.readValue(json.writeValueAsString(bound), ExportBound.class)).isEqualTo(bound);
    assertThat(bound.entries()).containsOnlyKeys("CHF");
    assertThat(bound.documents()).isNotEmpty();
  }

  @Test
  void whoeverHasNothingExportsNothing() {
    var somebody = customers.newPerson();
    var nothing = exports.now(somebody.organisationId(), wanted(null, null));
    sales.open(draft(somebody, line(700, "8.1")));

    assertThat(nothing.bound().entries()).isEmpty();
    assertThat(asListed.exported(nothing)).isEmpty();
    assertThat(exports.count(nothing)).isZero();
    var never =
        new InvoiceSelection(
            somebody.organisationId(), wanted(null, null), new ExportBound(List.of(), Map.of()));
    assertThat(asListed.exported(never)).isEmpty();
  }
}
