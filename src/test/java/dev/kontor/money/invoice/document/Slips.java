package dev.kontor.money.invoice.document;

import dev.kontor.money.invoice.DocumentKind;
import dev.kontor.money.invoice.InvoiceContent;
import dev.kontor.money.invoice.InvoiceStatus;
import dev.kontor.money.invoice.Party;
import dev.kontor.money.invoice.TaxReason;
import dev.kontor.money.invoice.Taxation;
import dev.kontor.money.transfer.Transfer;
import dev.kontor.organisation.profile.Address;
import dev.kontor.platform.money.Money;
import dev.kontor.platform.text.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Payment slips of invoices that nobody issued. */
final class Slips {
  static final String QR_IBAN = "CH4431999123000889012";
  static final String QR_REFERENCE = "000000000000000000000047119";
  static final String IBAN = "CH9300762011623852957";
  static final String CREDITOR_REFERENCE = "RF18539007547034";

  private Slips() {}

  static Address bern() {
    return new Address("Marktgasse 12", "2. Stock", "3011", "Bern", "CH");
  }

  static Party party(String name, Address address) {
    return new Party(name, address, null, null, null);
  }

  static PaymentSlip francs(Language language, Party recipient) {
    var amount = Money.ofMinor(123_456, "CHF");
    return slip(
        language,
        recipient,
        new Transfer(QR_IBAN, "CRESCHZZ80A", "Kontor AG", QR_REFERENCE, amount));
  }

  static PaymentSlip euros(Language language, Party recipient) {
    var amount = Money.ofMinor(999, "EUR");
    return slip(
        language,
        recipient,
        new Transfer(IBAN, "POFICHBEXXX", "Kontor AG", CREDITOR_REFERENCE, amount));
  }

  static PaymentSlip slip(Language language, Party recipient, Transfer transfer) {
    return new PaymentSlip(invoice(language, recipient, transfer.amount()), transfer);
  }

  private static InvoiceContent invoice(Language language, Party recipient, Money due) {
    return new InvoiceContent(
        UUID.randomUUID(),
        UUID.randomUUID(),
        DocumentKind.INVOICE,
        InvoiceStatus.OPEN,
        "K-2026-I-000471",
        language,
        due.currency(),
        LocalDate.of(2026, 11, 29),
        LocalDate.of(2026, 12, 13),
        null,
        party("Kontor AG", new Address("Musterstrasse 1", null, "3011", "Bern", "CH")),
        recipient,
        new Taxation("CH", TaxReason.DOMESTIC, null),
        List.of(),
        List.of(),
        due.minor(),
        0,
        due.minor(),
        0,
        List.of(),
        0,
        0,
        null,
        null);
  }
}
