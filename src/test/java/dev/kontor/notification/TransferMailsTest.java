package dev.kontor.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.money.transfer.TransferReferences;
import dev.kontor.money.transfer.TransferTarget.Kind;
import dev.kontor.platform.money.Money;
import dev.kontor.sale.order.OrderKind;
import dev.kontor.sale.order.TransferAwaited;
import dev.kontor.sale.warranty.RenewedOnAccount;
import dev.kontor.sale.warranty.WarrantyInvoiceDue;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Mailbox;
import dev.kontor.support.Person;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.codecrete.qrbill.generator.Payments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** INV-3: mails tell how open invoices are paid by bank transfer. */
@KontorTest
class TransferMailsTest {
  private static final LocalDate DAY = LocalDate.of(2027, 3, 1);
  private static final String NUMBER = "R-2026-000888";
  private static final Money FRANCS = Money.ofMinor(1070, "CHF");
  private static final Money EUROS = Money.ofMinor(1070, "EUR");

  @Inject Customers customers;
  @Inject Mailbox mailbox;
  @Inject TransferReferences references;
  @Inject Event<Object> events;

  private Person anna;
  private UUID invoice;

  @BeforeEach
  void annaHasAnOpenInvoice() {
    anna = customers.newPerson();
    invoice = UUID.randomUUID();
  }

  private String reference(UUID id, String currency) {
    var reference =
        references.of(anna.organisationId(), Kind.INVOICE, id).orElseThrow().in(currency);
    return currency.equals("CHF")
        ? Payments.formatQRReferenceNumber(reference)
        : Payments.formatIBAN(reference);
  }

  private void getReferences(UUID... ids) {
    QuarkusTransaction.requiringNew()
        .run(() -> references.make(anna.organisationId(), Kind.INVOICE, List.of(ids)));
  }

  private void happens(Object event) {
    QuarkusTransaction.requiringNew().run(() -> events.fire(event));
  }

  private WarrantyInvoiceDue due(WarrantyInvoiceDue.Kind kind, Money due) {
    return new WarrantyInvoiceDue(
        anna.organisationId(), UUID.randomUUID(), "alp.ch", kind, invoice, NUMBER, due, DAY);
  }

  private Object event(String what) {
    return switch (what) {
      case "RENEWED" ->
          new RenewedOnAccount(
              anna.organisationId(),
              UUID.randomUUID(),
              "alp.ch",
              DAY,
              FRANCS,
              new RenewedOnAccount.Claimed(invoice, NUMBER, FRANCS, DAY));
      case "REMINDER" -> due(WarrantyInvoiceDue.Kind.REMINDER, FRANCS);
      case "SUSPENDED" -> due(WarrantyInvoiceDue.Kind.SUSPENDED, FRANCS);
      default -> awaited(List.of(new TransferAwaited.Due(invoice, NUMBER, FRANCS)), what);
    };
  }

  private TransferAwaited awaited(List<TransferAwaited.Due> dues, String kind) {
    return new TransferAwaited(anna.organisationId(), "O-1", OrderKind.valueOf(kind), dues, DAY);
  }

  private String mail(String subject) {
    return Mailbox.text(mailbox.await(anna.email(), subject)).replace("\r\n", "\n");
  }

  @ParameterizedTest
  @CsvSource({
    "RENEWED,   was renewed on account",
    "REMINDER,  is not paid yet",
    "SUSPENDED, is suspended",
    "CART,      please transfer",
    "RENEWAL,   please transfer",
    "RESTORE,   please transfer"
  })
  void oneInvoiceIsToldWithAccountAndReference(String what, String subject) {
    getReferences(invoice);
    happens(event(what));

    assertThat(mail(subject))
        .contains(
            "Account: CH44 3199 9123 0008 8901 2\n"
                + "BIC: CRESCHZZ80A\n"
                + "Payee: Kontor\n"
                + "Reference: "
                + reference(invoice, "CHF"))
        .doesNotContain("give the number of the invoice");
  }

  @Test
  void eurosGoToTheirOwnAccount() {
    getReferences(invoice);
    happens(due(WarrantyInvoiceDue.Kind.REMINDER, EUROS));

    assertThat(mail("is not paid yet"))
        .contains("Account: CH93 0076 2011 6238 5295 7\n")
        .contains("Reference: " + reference(invoice, "EUR"));
  }

  @Test
  void eachOfSeveralInvoicesIsToldWithItsOwnReference() {
    var other = UUID.randomUUID();
    getReferences(invoice, other);
    happens(
        awaited(
            List.of(
                new TransferAwaited.Due(invoice, "R-1", FRANCS),
                new TransferAwaited.Due(other, "R-2", FRANCS)),
            "CART"));

    assertThat(mail("please transfer"))
        .contains("• R-1 – CHF\u00a010.70\nReference: " + reference(invoice, "CHF"))
        .contains("• R-2 – CHF\u00a010.70\nReference: " + reference(other, "CHF"))
        .contains("one for each invoice")
        .contains("Payee: Kontor\n");
  }

  @ParameterizedTest
  @CsvSource({
    "RENEWED,   was renewed on account",
    "REMINDER,  is not paid yet",
    "SUSPENDED, is suspended",
    "CART,      please transfer"
  })
  void whatHasNoReferenceIsPaidWithItsNumber(String what, String subject) {
    happens(event(what));

    assertThat(mail(subject))
        .contains("Please give the number of the invoice with the transfer.")
        .doesNotContain("Account:");
  }
}
