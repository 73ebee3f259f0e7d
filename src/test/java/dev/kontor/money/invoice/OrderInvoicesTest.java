package dev.kontor.money.invoice;

import static dev.kontor.money.invoice.Sales.draft;
import static dev.kontor.money.invoice.Sales.in;
import static dev.kontor.money.invoice.Sales.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.kontor.money.ledger.AccountKey;
import dev.kontor.money.ledger.Holds;
import dev.kontor.money.ledger.Ledger;
import dev.kontor.money.ledger.Split;
import dev.kontor.money.prepaid.EntryKind;
import dev.kontor.platform.problem.DomainException;
import dev.kontor.support.AtOnce;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.Person;
import dev.kontor.support.Wallets;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An order has an invoice for each recipient; all of them are paid, and taken back, together. */
@KontorTest
class OrderInvoicesTest {
  @Inject Customers customers;
  @Inject Operators operators;
  @Inject Sales sales;
  @Inject Invoices invoices;
  @Inject InvoicePayments payments;
  @Inject CreditNotes notes;
  @Inject Ledger ledger;
  @Inject Holds holds;
  @Inject InvoiceWitnessQueries witness;

  private Person anna;
  private UUID orderId;

  @BeforeEach
  void annaHasMoney() {
    anna = customers.newPerson();
    orderId = UuidCreator.getTimeOrderedEpoch();
    Wallets.fill(anna, "100.00");
  }

  private InvoiceDraft ofOrder(long net) {
    return draft(anna, line(net, "8.1")).ofOrder(orderId);
  }

  private Split balance() {
    return ledger.balances(anna.organisationId()).get(0).balance();
  }

  private List<String> payments(Issued invoice) {
    return sales.read(anna, invoice).payments().stream()
        .map(each -> each.kind() + " " + each.amount().amount())
        .toList();
  }

  private void isClean() {
    assertThat(witness.disagreements(10)).isEmpty();
  }

  @Test
  void oneHoldAndOnePaymentPayAllInvoicesInTheirOrder() {
    Wallets.credit(operators.somebody(), anna.organisationId(), "5.00");
    var account = new AccountKey(anna.organisationId(), "CHF");
    var hold = in(() -> holds.reserve(account, 1500, "order", orderId, null));
    var payment = sales.payment(anna, 2000);

    var issued =
        in(
            () ->
                invoices.issuePaid(
                    List.of(ofOrder(1000), ofOrder(0), ofOrder(2238)),
                    List.of(
                        new Means.Held(hold.id(), 1500), new Means.External(payment, 2000, 2000)),
                    new Why(EntryKind.ORDER, "Bestellung")));

    assertThat(payments(issued.get(0))).containsExactly("CREDIT 5.00", "PAID_IN 5.81");
    assertThat(payments(issued.get(1))).isEmpty();
    assertThat(payments(issued.get(2))).containsExactly("PAID_IN 4.19", "EXTERNAL 20.00");
    assertThat(issued)
        .allSatisfy(
            each -> assertThat(sales.read(anna, each).status()).isEqualTo(InvoiceStatus.PAID));
    var first = Integer.parseInt(issued.get(0).number().substring(9));
    assertThat(issued)
        .extracting(each -> Integer.parseInt(each.number().substring(9)))
        .containsExactly(first, first + 1, first + 2);
    assertThat(balance()).isEqualTo(new Split(9000, 0));
    isClean();

    sales.credit(anna, issued.get(0), new CreditExtent.Whole());
    sales.credit(anna, issued.get(2), new CreditExtent.Whole());
    assertThat(balance()).isEqualTo(new Split(12_000, 500));
    isClean();
  }

  @Test
  void whatCannotBePaidIssuesNone() {
    assertThatThrownBy(
            () ->
                in(
                    () ->
                        invoices.issuePaid(
                            List.of(ofOrder(100), ofOrder(20_000)),
                            List.of(new Means.Prepaid(108 + 21_620)),
                            new Why(EntryKind.ORDER, "Bestellung"))))
        .hasMessageContaining("balance-insufficient");

    assertThat(balance()).isEqualTo(new Split(10_000, 0));
    isClean();
  }

  @Test
  void invoicesOfTwoOrdersAreNotPaidTogether() {
    var drafts = List.of(ofOrder(100), draft(anna, line(100, "8.1")));

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                in(
                    () ->
                        invoices.issuePaid(
                            drafts,
                            List.of(new Means.Prepaid(216)),
                            new Why(EntryKind.ORDER, "Bestellung"))));
  }

  private List<Issued> open(long... nets) {
    var drafts = LongStream.of(nets).mapToObj(this::ofOrder).toList();
    return in(() -> invoices.issueOpen(drafts, Sales.DUE));
  }

  private boolean receive(List<UUID> ids, long came) {
    var payment = sales.payment(anna, came);
    return in(() -> payments.receive(anna.organisationId(), ids, payment, came));
  }

  @Test
  void onePaymentPaysAllOpenInvoices() {
    var issued = open(1000, 2000);
    var ids = issued.stream().map(Issued::id).toList();

    assertThat(receive(ids, 3242)).as("too little for both").isFalse();
    assertThat(balance()).isEqualTo(new Split(13_242, 0));
    assertThat(receive(ids, 3300)).isTrue();
    assertThat(payments(issued.get(0))).containsExactly("EXTERNAL 10.81");
    assertThat(payments(issued.get(1))).containsExactly("EXTERNAL 21.62");
    assertThat(balance()).isEqualTo(new Split(13_242 + 57, 0));
    assertThat(receive(ids, 3243)).as("once more").isFalse();
    isClean();
  }

  @Test
  void whatIsCancelledMeanwhileIsNotPaid() {
    var issued = open(1000, 2000);
    sales.cancel(anna, issued.get(0));

    assertThat(receive(issued.stream().map(Issued::id).toList(), 3243)).isTrue();

    assertThat(sales.read(anna, issued.get(0)).status()).isEqualTo(InvoiceStatus.CANCELLED);
    assertThat(payments(issued.get(1))).containsExactly("EXTERNAL 21.62");
    assertThat(balance()).isEqualTo(new Split(10_000 + 1081, 0));
    isClean();
  }

  /** Paid or cancelled, whoever is first: all of them, whatever order they are named in. */
  @Test
  void allArePaidOrAllAreCancelled() {
    var ids = open(100, 200, 300).stream().map(Issued::id).toList();
    var settled = new AtomicInteger();

    AtOnce.times(
        24,
        i -> {
          var shuffled = new ArrayList<>(ids);
          Collections.rotate(shuffled, i);
          try {
            var isDone =
                i % 2 == 0
                    ? receive(shuffled, 648)
                    : !in(() -> notes.cancel(anna.organisationId(), shuffled, "Storniert"))
                        .isEmpty();
            return isDone ? settled.incrementAndGet() : 0;
          } catch (DomainException tooLate) {
            return 0;
          }
        });

    assertThat(settled).hasValue(1);
    isClean();
  }

  @Test
  void creditNotesOfOneActHaveNumbersInARow() {
    var issued = open(100, 200);
    var extents =
        Map.<UUID, CreditExtent>of(
            issued.get(1).id(), new CreditExtent.Amount(50),
            issued.get(0).id(), new CreditExtent.Whole());

    var credited =
        in(
            () ->
                notes.credit(
                    anna.organisationId(), extents, new Why(EntryKind.ORDER_REFUND, "Irrtum")));

    assertThat(credited)
        .extracting(each -> sales.read(anna, each).creditsInvoiceId())
        .containsExactly(issued.get(0).id(), issued.get(1).id());
    var first = Integer.parseInt(credited.get(0).number().substring(9));
    assertThat(credited.get(1).number()).endsWith("%06d".formatted(first + 1));
    isClean();
  }
}
