package dev.kontor.money.invoice;

import static dev.kontor.money.invoice.Sales.draft;
import static dev.kontor.money.invoice.Sales.in;
import static dev.kontor.money.invoice.Sales.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.money.ledger.AccountKey;
import dev.kontor.money.ledger.Holds;
import dev.kontor.money.ledger.Ledger;
import dev.kontor.money.ledger.Split;
import dev.kontor.platform.money.Money;
import dev.kontor.platform.money.Percent;
import dev.kontor.platform.problem.DomainException;
import dev.kontor.platform.text.Language;
import dev.kontor.support.AtOnce;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.Person;
import dev.kontor.support.Wallets;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Invoices are claims, paid once and as a whole; their numbers have no gap. */
@KontorTest
class InvoicesTest {
  @Inject Customers customers;
  @Inject Operators operators;
  @Inject Sales sales;
  @Inject Invoices invoices;
  @Inject Ledger ledger;
  @Inject Holds holds;
  @Inject InvoiceWitnessQueries witness;
  @Inject Jdbi jdbi;

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

  private void isClean() {
    assertThat(witness.disagreements(10)).isEmpty();
  }

  @Test
  void anInvoiceIsPaidFromPrepaidAsItIsIssued() {
    var issued = sales.paidFromPrepaid(draft(anna, line(1000, "8.1"), line(2000, "2.6")));

    var invoice = sales.read(anna, issued);
    assertThat(invoice.status()).isEqualTo(InvoiceStatus.PAID);
    assertThat(invoice.number()).matches("K-20\\d\\d-I-\\d{6}").isEqualTo(issued.number());
    assertThat(invoice.total()).isEqualTo(chf("31.33"));
    assertThat(invoice.paid()).isEqualTo(chf("31.33"));
    assertThat(invoice.due()).isEqualTo(chf("0.00"));
    assertThat(invoice.paidOn()).isEqualTo(invoice.issuedOn());
    assertThat(invoice.taxes())
        .containsExactly(
            new InvoiceTax(Percent.of("8.1"), chf("10.00"), chf("0.81")),
            new InvoiceTax(Percent.of("2.6"), chf("20.00"), chf("0.52")));
    assertThat(invoice.lines())
        .extracting(InvoiceResponse.Line::refundable)
        .containsExactly(chf("10.81"), chf("20.52"));
    assertThat(invoice.payments())
        .extracting(InvoiceResponse.Payment::kind)
        .containsExactly(PaidWith.PAID_IN);
    assertThat(balance()).isEqualTo(new Split(10_000 - 3133, 0));
    isClean();
  }

  @Test
  void revenueIsNetAndTaxStandsBesideIt() {
    sales.paidFromPrepaid(draft(anna, line(1000, "8.1")));

    assertThat(postings()).containsExactly("paid_in revenue 1000", "paid_in tax 81");
  }

  /** Of the last entry. */
  private List<String> postings() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select p.from_account || ' ' || p.to_account || ' ' || p.amount
                    from ledger_posting p
                    join ledger_transaction t on t.organisation_id = p.organisation_id
                      and t.id = p.transaction_id
                    where t.organisation_id = :organisation and t.sequence = (
                      select max(sequence) from ledger_transaction
                      where organisation_id = :organisation)
                    order by p.number""")
                .bind("organisation", anna.organisationId())
                .mapTo(String.class)
                .list());
  }

  @Test
  void creditPaysFirstAndTheTaxIsOnTheFullPrice() {
    Wallets.credit(operators.somebody(), anna.organisationId(), "10.50");

    var issued = sales.paidFromPrepaid(draft(anna, line(1000, "8.1")));

    assertThat(postings())
        .containsExactly("credit revenue 1000", "credit tax 50", "paid_in tax 31");
    assertThat(sales.read(anna, issued).payments())
        .extracting(each -> each.kind() + " " + each.amount().amount())
        .containsExactly("CREDIT 10.50", "PAID_IN 0.31");
    assertThat(sales.read(anna, issued).total()).isEqualTo(chf("10.81"));
    isClean();
  }

  @Test
  void moneyFromOutsidePaysExactlyItsPartAndTouchesNoCredit() {
    Wallets.credit(operators.somebody(), anna.organisationId(), "5.00");
    var account = new AccountKey(anna.organisationId(), "CHF");
    var draft = draft(anna, line(5000, "8.1"));
    var hold = in(() -> holds.reserve(account, 2000, "order", anna.organisationId(), null));
    var payment = sales.payment(anna, 3405);

    var issued =
        sales.paid(draft, new Means.Held(hold.id(), 2000), new Means.External(payment, 3405, 3405));

    assertThat(postings())
        .containsExactly("payments paid_in 3405", "paid_in revenue 3000", "paid_in tax 405");
    assertThat(sales.read(anna, issued).payments())
        .extracting(each -> each.kind() + " " + each.amount().amount())
        .containsExactly("CREDIT 5.00", "PAID_IN 15.00", "EXTERNAL 34.05");
    assertThat(balance()).isEqualTo(new Split(8500, 0));
    isClean();
  }

  @Test
  void aFreeInvoiceMovesNothingAndIsPaid() {
    var discount = new DraftLine.Discounted("coupon", "WELCOME", "Gutschein WELCOME", 1150);
    var line =
        new DraftLine("Hosting", "hosting", null, null, null, 1150, discount, Percent.of("15"));

    var issued = sales.paid(draft(anna, line));

    var invoice = sales.read(anna, issued);
    assertThat(invoice.status()).isEqualTo(InvoiceStatus.PAID);
    assertThat(invoice.subtotal()).isEqualTo(chf("11.50"));
    assertThat(invoice.discount()).isEqualTo(chf("11.50"));
    assertThat(invoice.total()).isEqualTo(chf("0.00"));
    assertThat(invoice.paidOn()).isEqualTo(invoice.issuedOn());
    assertThat(invoice.payments()).isEmpty();
    assertThat(balance()).isEqualTo(new Split(10_000, 0));
  }

  @Test
  void whatIsTooDearIssuesNothing() {
    var before = lastNumber();

    assertThatThrownBy(() -> sales.paidFromPrepaid(draft(anna, line(10_000, "8.1"))))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining("balance-insufficient");

    assertThat(lastNumber()).isEqualTo(before);
    assertThat(balance()).isEqualTo(new Split(10_000, 0));
  }

  private int lastNumber() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select coalesce(max(last), 0) from invoice_counter where kind = 'invoice'")
                .mapTo(Integer.class)
                .one());
  }

  @Test
  void anOpenInvoicePostsNothingUntilItIsPaid() {
    var issued = sales.open(draft(anna, line(1000, "8.1")));

    var open = sales.read(anna, issued);
    assertThat(open.status()).isEqualTo(InvoiceStatus.OPEN);
    assertThat(open.due()).isEqualTo(chf("10.81"));
    assertThat(open.dueOn()).isEqualTo(Sales.DUE);
    assertThat(open.paidOn()).isNull();
    assertThat(balance()).isEqualTo(new Split(10_000, 0));

    sales.payFromPrepaid(anna, issued);

    var paid = sales.read(anna, issued);
    assertThat(paid.status()).isEqualTo(InvoiceStatus.PAID);
    assertThat(paid.dueOn()).isNull();
    assertThat(balance()).isEqualTo(new Split(10_000 - 1081, 0));
    assertThatThrownBy(() -> sales.payFromPrepaid(anna, issued))
        .hasMessageContaining("invoice-not-open");
    isClean();
  }

  @Test
  void whatDoesNotPayAnInvoiceGoesToThePrepaidAccount() {
    var issued = sales.open(draft(anna, line(1000, "8.1")));

    assertThat(sales.receive(anna, issued, 1080)).as("a part").isFalse();
    assertThat(sales.read(anna, issued).status()).isEqualTo(InvoiceStatus.OPEN);
    assertThat(balance()).isEqualTo(new Split(11_080, 0));

    assertThat(sales.receive(anna, issued, 1100)).as("too much").isTrue();
    assertThat(sales.read(anna, issued).paid()).isEqualTo(chf("10.81"));
    assertThat(balance()).isEqualTo(new Split(11_099, 0));

    assertThat(sales.receive(anna, issued, 1081)).as("a second time").isFalse();
    assertThat(balance()).isEqualTo(new Split(12_180, 0));
    isClean();
  }

  @Test
  void oneOfManyPaymentsPays() {
    var issued = sales.open(draft(anna, line(1000, "8.1")));
    var paid = new AtomicInteger();

    AtOnce.times(
        16,
        i -> {
          try {
            if (i % 2 == 0) {
              sales.payFromPrepaid(anna, issued);
              return paid.incrementAndGet();
            }
            return sales.receive(anna, issued, 1081) ? paid.incrementAndGet() : 0;
          } catch (DomainException alreadyPaid) {
            return 0;
          }
        });

    assertThat(paid).hasValue(1);
    assertThat(sales.read(anna, issued).payments()).hasSize(1);
    assertThat(balance()).isEqualTo(new Split(10_000 + 8 * 1081 - 1081, 0));
    isClean();
  }

  @Test
  void manyIssueAtOnceWithoutGapOrDouble() {
    var crowd = IntStream.range(0, 8).mapToObj(i -> customers.newPerson()).toList();
    crowd.forEach(each -> Wallets.fill(each, "100.00"));
    var first = sales.open(draft(anna, line(1, "8.1"))).number();
    var before = Integer.parseInt(first.substring(9));

    var issued =
        AtOnce.times(
            64,
            i -> {
              try {
                // Every fifth is too dear: its number goes to somebody else.
                var line = line(i % 5 == 0 ? 20_000 : 100, "8.1");
                return sales.paidFromPrepaid(draft(crowd.get(i % 8), line)).number();
              } catch (DomainException tooDear) {
                return null;
              }
            });

    var numbers = issued.stream().filter(Objects::nonNull).sorted().toList();
    assertThat(numbers).hasSize(51).doesNotHaveDuplicates();
    var running = numbers.stream().map(each -> Integer.parseInt(each.substring(9))).toList();
    assertThat(running)
        .containsExactlyElementsOf(IntStream.rangeClosed(before + 1, before + 51).boxed().toList());
    isClean();
  }

  @Test
  void aBatchTakesNumbersInARow() {
    var drafts = IntStream.range(0, 20).mapToObj(i -> draft(anna, line(100 + i, "8.1"))).toList();

    var issued = new ArrayList<>(in(() -> invoices.issueOpen(drafts, Sales.DUE)));

    var first = Integer.parseInt(issued.get(0).number().substring(9));
    assertThat(issued)
        .extracting(each -> Integer.parseInt(each.number().substring(9)))
        .containsExactlyElementsOf(IntStream.range(first, first + 20).boxed().toList());
    assertThat(in(() -> invoices.issueOpen(List.of(), Sales.DUE))).isEmpty();
    isClean();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update invoice set total = total + 1, tax = tax + 1",
        "update invoice set number = 'K-2026-I-999999'",
        "update invoice_line set net = 0, list = discount",
        "update invoice_tax set amount = 0",
        "update invoice_payment set paid_at = now()",
        "delete from invoice_payment",
        "delete from invoice_tax",
        "truncate invoice_line"
      })
  void documentsNeverChange(String statement) {
    sales.paidFromPrepaid(draft(anna, line(1000, "8.1")));

    assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute(statement)))
        .hasMessageContaining("append-only");
  }

  @Test
  void aPartOfZeroMovesNothing() {
    var draft = draft(anna, line(1000, "8.1"));
    var payment = sales.payment(anna, 1081);

    var issued = sales.paid(draft, new Means.Prepaid(0), new Means.External(payment, 1081, 1081));

    assertThat(sales.read(anna, issued).payments())
        .extracting(InvoiceResponse.Payment::kind)
        .containsExactly(PaidWith.EXTERNAL);
  }

  /** The same payment told twice. */
  @Test
  void aPaymentIsBookedOnce() {
    var issued = sales.open(draft(anna, line(1000, "8.1")));
    var payment = sales.payment(anna, 1081);

    AtOnce.times(
        8,
        i -> {
          try {
            return sales.receive(anna, issued, payment, 1081);
          } catch (RuntimeException alreadyBooked) {
            return false;
          }
        });

    assertThat(sales.read(anna, issued).status()).isEqualTo(InvoiceStatus.PAID);
    assertThat(balance()).isEqualTo(new Split(10_000, 0));
    isClean();
  }

  @Test
  void numbersGoWithTheTime() {
    var drafts = IntStream.range(0, 40).mapToObj(i -> draft(anna, line(1, "8.1"))).toList();

    AtOnce.times(40, i -> sales.open(drafts.get(i)));

    var times =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select issued_at from invoice where organisation_id = :organisation
                        order by year, running""")
                    .bind("organisation", anna.organisationId())
                    .mapTo(Instant.class)
                    .list());
    assertThat(times).hasSize(40).isSorted();
  }

  @Test
  void whatDoesNotAddUpIsNoInvoice() {
    assertThatIllegalArgumentException().isThrownBy(() -> sales.open(draft(anna, line(0, "8.1"))));
    assertThatIllegalArgumentException().isThrownBy(() -> draft(anna));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new InvoiceDraft(
                    anna.organisationId(),
                    null,
                    "CHF",
                    Language.DE,
                    draft(anna, line(1, "0")).recipient(),
                    new Taxation("CH", TaxReason.DOMESTIC, null),
                    Evidence.ofAddress("CH"),
                    List.of(line(1000, "8.1")),
                    List.of(new TaxRow(Percent.of("8.1"), 999, 81))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sales.paid(draft(anna, line(1000, "8.1")), new Means.Prepaid(1080)));
    assertThatIllegalArgumentException().isThrownBy(() -> line(-1, "8.1"));
  }
}
