package dev.kontor.money.invoice.document;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.kontor.money.invoice.DocumentKind;
import dev.kontor.money.invoice.InvoiceContent;
import dev.kontor.money.invoice.InvoiceContent.Credited;
import dev.kontor.money.invoice.InvoiceContent.Line;
import dev.kontor.money.invoice.InvoiceContent.Payment;
import dev.kontor.money.invoice.InvoiceStatus;
import dev.kontor.money.invoice.PaidWith;
import dev.kontor.money.invoice.Party;
import dev.kontor.money.invoice.TaxReason;
import dev.kontor.money.invoice.TaxRow;
import dev.kontor.money.invoice.Taxation;
import dev.kontor.organisation.profile.Address;
import dev.kontor.platform.money.Percent;
import dev.kontor.platform.text.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Contents of documents, which add up: changed one thing at a time. */
record Documents(
    DocumentKind kind,
    Language language,
    String currency,
    Party recipient,
    TaxReason taxed,
    List<Line> lines,
    List<Payment> payments,
    long credited,
    @Nullable String reason) {
  static final LocalDate ISSUED = LocalDate.of(2026, 12, 1);
  static final Party ALPENGLUECK =
      new Party(
          "Alpenglück GmbH",
          new Address("Marktgasse 12", "2. Stock", "3011", "Bern", "CH"),
          "buchhaltung@alpenglueck.example",
          "CHE-123.456.788 MWST",
          null);

  private static final UUID ORGANISATION = UuidCreator.getTimeOrderedEpoch();
  private static final Party SELLER =
      new Party(
          "Kontor Hosting AG",
          new Address("Musterstrasse 1", null, "3011", "Bern", "CH"),
          null,
          "CHE-987.654.321 MWST",
          null);

  /** An invoice for hosting, in Swiss francs. */
  static Documents invoice() {
    return new Documents(
        DocumentKind.INVOICE,
        Language.DE,
        "CHF",
        ALPENGLUECK,
        TaxReason.DOMESTIC,
        List.of(line("Webhosting Pro: alpenglueck.example", 11880, 0, "8.1")),
        List.of(),
        0,
        null);
  }

  static Line line(String description, long list, long discount, String rate) {
    return new Line(
        description,
        "hosting-pro",
        ISSUED,
        ISSUED.plusYears(1),
        list,
        discount,
        discount == 0 ? null : "Gutschein WINTER26: 20 % im ersten Jahr",
        list - discount,
        Percent.of(rate));
  }

  static Payment payment(PaidWith kind, long amount) {
    return new Payment(kind, amount, ISSUED.plusDays(2));
  }

  Documents in(Language language) {
    return new Documents(
        kind, language, currency, recipient, taxed, lines, payments, credited, reason);
  }

  Documents of(Line... lines) {
    return of(List.of(lines));
  }

  Documents of(List<Line> lines) {
    return new Documents(
        kind, language, currency, recipient, taxed, lines, payments, credited, reason);
  }

  Documents to(Party recipient, String currency, TaxReason taxed) {
    return new Documents(
        kind, language, currency, recipient, taxed, lines, payments, credited, reason);
  }

  Documents paid(Payment... payments) {
    return new Documents(
        kind, language, currency, recipient, taxed, lines, List.of(payments), credited, reason);
  }

  Documents creditedBefore(long credited) {
    return new Documents(
        kind, language, currency, recipient, taxed, lines, payments, credited, reason);
  }

  Documents credit(String reason) {
    return new Documents(
        DocumentKind.CREDIT_NOTE,
        language,
        currency,
        recipient,
        taxed,
        lines,
        payments,
        credited,
        reason);
  }

  InvoiceContent content() {
    var isInvoice = kind == DocumentKind.INVOICE;
    var taxes = taxes();
    var country = recipient.address() == null ? "CH" : recipient.address().country();
    var subtotal = lines.stream().mapToLong(Line::list).sum();
    var net = lines.stream().mapToLong(Line::net).sum();
    return new InvoiceContent(
        ORGANISATION,
        UuidCreator.getTimeOrderedEpoch(),
        kind,
        InvoiceStatus.PAID,
        isInvoice ? "K-2026-I-000042" : "K-2026-C-000007",
        language,
        currency,
        ISSUED,
        null,
        isInvoice ? ISSUED.plusDays(2) : null,
        SELLER,
        recipient,
        new Taxation(country, taxed, taxed.text(language)),
        lines,
        taxes,
        subtotal,
        subtotal - net,
        net,
        taxes.stream().mapToLong(TaxRow::amount).sum(),
        payments,
        credited,
        0,
        isInvoice ? null : new Credited("K-2026-I-000042", ISSUED),
        reason);
  }

  /** The same as it would be issued today. */
  InvoiceContent proForma() {
    var content = content();
    return new InvoiceContent(
        content.organisationId(),
        content.id(),
        content.kind(),
        InvoiceStatus.OPEN,
        "",
        language,
        currency,
        ISSUED,
        null,
        null,
        content.seller(),
        recipient,
        content.taxation(),
        lines,
        content.taxes(),
        content.subtotal(),
        content.discount(),
        content.net(),
        content.tax(),
        List.of(),
        0,
        0,
        null,
        null);
  }

  private List<TaxRow> taxes() {
    var bases = new TreeMap<Percent, Long>(Comparator.reverseOrder());
    lines.forEach(each -> bases.merge(each.rate(), each.net(), Long::sum));
    var taxes = new ArrayList<TaxRow>();
    bases.forEach((rate, base) -> taxes.add(new TaxRow(rate, base, rate.of(base))));
    return taxes;
  }
}
