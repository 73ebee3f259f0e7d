package dev.kontor.money.invoice;

import static dev.kontor.money.invoice.Sales.draft;
import static dev.kontor.money.invoice.Sales.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.kontor.money.ledger.Ledger;
import dev.kontor.money.ledger.Split;
import dev.kontor.platform.money.Money;
import dev.kontor.platform.money.Percent;
import dev.kontor.platform.problem.DomainException;
import dev.kontor.support.AtOnce;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.Person;
import dev.kontor.support.Wallets;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Credit notes add up to their invoice and never exceed it. */
@KontorTest
class CreditNotesTest {
  @Inject Customers customers;
  @Inject Operators operators;
  @Inject Sales sales;
  @Inject Ledger ledger;
  @Inject InvoiceWitnessQueries witness;

  private Person anna;

  @BeforeEach
  void annaHasMoney() {
    anna = customers.newPerson();
    Wallets.fill(anna, "100.00");
  }

  private Split balance() {
    return ledger.balances(anna.organisationId()).get(0).balance();
  }

  private static Money chf(String amount) {
    return new Money(amount, "CHF");
  }

  private void isRefused(Runnable work, String slug) {
    assertThatThrownBy(work::run).isInstanceOf(DomainException.class).hasMessageContaining(slug);
  }

  private Issued sold() {
    return sales.paidFromPrepaid(draft(anna, line(1000, "8.1"), line(2000, "2.6")));
  }

  @Test
  void theWholeInvoiceComesBackToWhereItsMoneyCameFrom() {
    Wallets.credit(operators.somebody(), anna.organisationId(), "5.00");
    var invoice = sold();
    assertThat(balance()).isEqualTo(new Split(10_000 - 2633, 0));

    var issued = sales.credit(anna, invoice, new CreditExtent.Whole());

    var note = sales.read(anna, issued);
    assertThat(note.number()).matches("K-20\\d\\d-C-\\d{6}");
    assertThat(note.kind()).isEqualTo(DocumentKind.CREDIT_NOTE);
    assertThat(note.creditsInvoiceId()).isEqualTo(invoice.id());
    assertThat(note.reason()).isEqualTo("Irrtum");
    assertThat(note.taxes()).isEqualTo(sales.read(anna, invoice).taxes());
    assertThat(note.total()).isEqualTo(chf("31.33"));
    assertThat(note.payments())
        .extracting(each -> each.kind() + " " + each.amount().amount())
        .containsExactly("CREDIT 5.00", "PAID_IN 26.33");
    assertThat(balance()).isEqualTo(new Split(10_000, 500));
    var refunded = sales.read(anna, invoice);
    assertThat(refunded.status()).isEqualTo(InvoiceStatus.REFUNDED);
    assertThat(refunded.refunded()).isEqualTo(chf("31.33"));
    assertThat(refunded.creditNoteIds()).containsExactly(issued.id());
    assertThat(refunded.lines())
        .extracting(InvoiceResponse.Line::refundable)
        .containsOnly(chf("0.00"));
    assertThat(witness.disagreements(10)).isEmpty();
  }

  @Test
  void whatWasPaidInComesBackBeforeCredit() {
    Wallets.credit(operators.somebody(), anna.organisationId(), "5.00");
    var invoice = sold();

    sales.credit(anna, invoice, new CreditExtent.Amount(2700));

    assertThat(balance()).isEqualTo(new Split(10_000, 67));
    assertThat(sales.read(anna, invoice).status()).isEqualTo(InvoiceStatus.PAID);
    assertThat(sales.read(anna, invoice).refunded()).isEqualTo(chf("27.00"));
    assertThat(witness.disagreements(10)).isEmpty();
  }

  @Test
  void byLineOnlyThatLineIsTaken() {
    var invoice = sold();
    var line = sales.read(anna, invoice).lines().get(1).id();

    var note =
        sales.read(
            anna, sales.credit(anna, invoice, new CreditExtent.Some(Set.of(line), Map.of())));

    assertThat(note.taxes())
        .containsExactly(new InvoiceTax(Percent.of("2.6"), chf("20.00"), chf("0.52")));
    assertThat(sales.read(anna, invoice).lines())
        .extracting(InvoiceResponse.Line::refundable)
        .containsExactly(chf("10.81"), chf("0.00"));
    isRefused(
        () -> sales.credit(anna, invoice, new CreditExtent.Some(Set.of(line), Map.of())),
        "credit-too-high");
  }

  @Test
  void theLastNoteTakesTheRemainderOfEachRate() {
    var invoice =
        sales.paidFromPrepaid(draft(anna, line(333, "8.1"), line(333, "8.1"), line(335, "8.1")));
    assertThat(sales.read(anna, invoice).total()).isEqualTo(chf("10.82"));

    for (var gross : List.of(1L, 2L, 350L, 7L, 341L)) {
      sales.credit(anna, invoice, new CreditExtent.Amount(gross));
    }
    sales.credit(anna, invoice, new CreditExtent.Whole());

    var whole = sales.read(anna, invoice);
    assertThat(whole.status()).isEqualTo(InvoiceStatus.REFUNDED);
    var base = 0L;
    var tax = 0L;
    for (var id : whole.creditNoteIds()) {
      var note = sales.read(anna, new Issued(id, "", whole.issuedOn(), whole.total(), List.of()));
      base += note.taxes().get(0).base().minor();
      tax += note.taxes().get(0).amount().minor();
    }
    assertThat(base).isEqualTo(1001);
    assertThat(tax).isEqualTo(81);
    assertThat(balance()).isEqualTo(new Split(10_000, 0));
    assertThat(witness.disagreements(10)).isEmpty();
  }

  /** What is left may be tax only. */
  @ParameterizedTest
  @CsvSource({
    "7, 8.1, 3 2 1 1 0",
    "3, 19, 2 1 0",
    "2, 25.5, 1 1 0",
    "100, 8.1, 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 0"
  })
  void theSmallestPartsComeBackToo(long net, String rate, String parts) {
    var invoice = sales.paidFromPrepaid(draft(anna, line(net, rate)));

    for (var part : parts.split(" ")) {
      var extent =
          part.equals("0")
              ? new CreditExtent.Whole()
              : new CreditExtent.Amount(Long.parseLong(part));
      sales.credit(anna, invoice, extent);
    }

    assertThat(sales.read(anna, invoice).status()).isEqualTo(InvoiceStatus.REFUNDED);
    assertThat(balance()).isEqualTo(new Split(10_000, 0));
    assertThat(witness.disagreements(10)).isEmpty();
  }

  @Test
  void anOpenInvoiceIsCancelledByItsNoteAndNoMoneyMoves() {
    var invoice = sales.open(draft(anna, line(1000, "8.1")));

    sales.cancel(anna, invoice);

    assertThat(sales.read(anna, invoice).status()).isEqualTo(InvoiceStatus.CANCELLED);
    assertThat(sales.read(anna, invoice).due()).isEqualTo(chf("0.00"));
    assertThat(sales.read(anna, invoice).refunded()).isEqualTo(chf("0.00"));
    assertThat(balance()).isEqualTo(new Split(10_000, 0));
    isRefused(() -> sales.payFromPrepaid(anna, invoice), "invoice-not-open");
    isRefused(() -> sales.cancel(anna, invoice), "invoice-not-open");
    assertThat(sales.receive(anna, invoice, 1081)).isFalse();
    assertThat(witness.disagreements(10)).isEmpty();
  }

  @Test
  void whatIsCreditedBeforeItIsPaidIsNotDueAnyMore() {
    var invoice = sales.open(draft(anna, line(1000, "8.1"), line(1000, "8.1")));
    var line = sales.read(anna, invoice).lines().get(0).id();

    sales.credit(anna, invoice, new CreditExtent.Some(Set.of(line), Map.of()));
    assertThat(sales.read(anna, invoice).due()).isEqualTo(chf("10.81"));
    sales.payFromPrepaid(anna, invoice);
    assertThat(balance()).isEqualTo(new Split(10_000 - 1081, 0));
    sales.credit(anna, invoice, new CreditExtent.Whole());

    assertThat(balance()).isEqualTo(new Split(10_000, 0));
    assertThat(sales.read(anna, invoice).status()).isEqualTo(InvoiceStatus.REFUNDED);
    assertThat(witness.disagreements(10)).isEmpty();
  }

  @Test
  void aPaidInvoiceIsNotCancelled() {
    var invoice = sold();

    isRefused(() -> sales.cancel(anna, invoice), "invoice-not-open");
  }

  @Test
  void moreThanThereIsAndStrangeThingsAreRefused() {
    var invoice = sold();
    var note = sales.credit(anna, invoice, new CreditExtent.Amount(100));
    var lines = sales.read(anna, invoice).lines();
    var first = lines.get(0);
    var eva = customers.newPerson();

    isRefused(() -> sales.credit(anna, invoice, new CreditExtent.Amount(3034)), "credit-too-high");
    isRefused(() -> sales.credit(anna, invoice, new CreditExtent.Amount(0)), "credit-too-high");
    isRefused(() -> sales.credit(anna, invoice, new CreditExtent.Amount(-1)), "credit-too-high");
    isRefused(
        () ->
            sales.credit(
                anna,
                invoice,
                new CreditExtent.Some(
                    Set.of(), Map.of(first.id(), first.refundable().minor() + 1))),
        "credit-too-high");
    isRefused(
        () -> sales.credit(anna, invoice, new CreditExtent.Some(Set.of(), Map.of(first.id(), -1L))),
        "credit-too-high");
    isRefused(
        () ->
            sales.credit(
                anna,
                invoice,
                new CreditExtent.Some(Set.of(UuidCreator.getTimeOrderedEpoch()), Map.of())),
        "invoice-line-unknown");
    isRefused(() -> sales.credit(anna, note, new CreditExtent.Whole()), "invoice-not-creditable");
    isRefused(() -> sales.credit(eva, invoice, new CreditExtent.Whole()), "not-found");
    assertThat(sales.read(anna, invoice).creditNoteIds()).containsExactly(note.id());
  }

  @Test
  void ofManyNotesAtOnceNoneIsTooMuch() {
    var invoice = sold();

    var issued =
        AtOnce.times(
            64,
            i -> {
              try {
                return sales.credit(anna, invoice, new CreditExtent.Amount(100)).number();
              } catch (DomainException nothingLeft) {
                return null;
              }
            });

    var numbers = new ArrayList<>(issued.stream().filter(Objects::nonNull).sorted().toList());
    assertThat(numbers).hasSize(31).doesNotHaveDuplicates();
    var first = Integer.parseInt(numbers.get(0).substring(9));
    var last = Integer.parseInt(numbers.get(30).substring(9));
    assertThat(last - first).isEqualTo(30);
    assertThat(balance()).isEqualTo(new Split(10_000 - 33, 0));
    assertThat(witness.disagreements(10)).isEmpty();
  }
}
