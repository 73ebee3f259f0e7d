package dev.kontor.money.invoice.document;

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
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Documents to be put on paper: a paid invoice of the Swiss seller in English, unless told so. */
final class PaperFixtures {
  static final LocalDate ISSUED = LocalDate.of(2026, 11, 29);

  static final Party SELLER =
      new Party(
          "Kontor Hosting AG",
          new Address("Musterstrasse 1", null, "3011", "Bern", "CH"),
          "buchhaltung@kontor.example",
          "CHE-123.456.788 MWST",
          null);

  static final Party SELLER_WITHOUT_NUMBER =
      new Party(SELLER.name(), SELLER.address(), SELLER.email(), null, null);

  static final Party GERMAN_SELLER =
      new Party(
          "Kontor GmbH",
          new Address("Lindenallee 7", "Hof 2", "10115", "Berlin", "DE"),
          "rechnung@kontor.example",
          "DE136695976",
          null);

  static final Party SWISS =
      new Party(
          "Alpenglück GmbH",
          new Address("Marktgasse 12", "2. Stock", "3011", "Bern", "CH"),
          "buchhaltung@alpenglueck.example",
          "CHE-109.322.551 MWST",
          null);

  static final Party FRENCH =
      new Party(
          "Café « L’Été » & Fils <SARL>",
          new Address("12 rue de l’Église", null, "75011", "Paris", "FR"),
          "compta@ete.example",
          "FR40303265045",
          null);

  static final Party GREEK =
      new Party(
          "Ελληνικά Αμπέλια Α.Ε. 🍇",
          new Address("Οδός Ερμού 5", null, "10563", "Αθήνα", "GR"),
          null,
          "EL094259216",
          null);

  /** Where letters arrive without a postal code, and VAT numbers are none that are known. */
  static final Party EMIRATI =
      new Party(
          "Пальма Трейдинг",
          new Address("Al Maktoum Road 3", null, null, "Dubai", "AE"),
          "office@palma.example",
          "100123456700003",
          null);

  private final DocumentKind kind;
  private final List<Line> lines = new ArrayList<>();
  private final List<TaxRow> taxes = new ArrayList<>();
  private Language language = Language.EN;
  private String currency = "CHF";
  private Party seller = SELLER;
  private Party recipient = SWISS;
  private InvoiceStatus status = InvoiceStatus.PAID;
  private TaxReason taxReason = TaxReason.DOMESTIC;
  private @Nullable String reason;
  private long credited;

  private PaperFixtures(DocumentKind kind) {
    this.kind = kind;
  }

  static PaperFixtures invoice() {
    return new PaperFixtures(DocumentKind.INVOICE);
  }

  static PaperFixtures creditNote(String reason) {
    var note = new PaperFixtures(DocumentKind.CREDIT_NOTE);
    note.reason = reason;
    return note;
  }

  PaperFixtures in(Language wanted) {
    language = wanted;
    return this;
  }

  PaperFixtures currency(String code) {
    currency = code;
    return this;
  }

  PaperFixtures from(Party party) {
    seller = party;
    return this;
  }

  PaperFixtures to(Party party, TaxReason taxedBy) {
    recipient = party;
    taxReason = taxedBy;
    return this;
  }

  PaperFixtures status(InvoiceStatus wanted) {
    status = wanted;
    return this;
  }

  /** What credit notes took off it before it was paid. */
  PaperFixtures credited(long amount) {
    credited = amount;
    return this;
  }

  PaperFixtures line(String description, long list, String rate) {
    return line(new Line(description, null, null, null, list, 0, null, list, Percent.of(rate)));
  }

  /** A year of hosting, from the day of issue on. */
  PaperFixtures term(String description, long list, String rate) {
    var to = ISSUED.plusYears(1);
    return line(
        new Line(description, "hosting-m", ISSUED, to, list, 0, null, list, Percent.of(rate)));
  }

  PaperFixtures discounted(
      String description, long list, long discount, @Nullable String text, String rate) {
    return line(
        new Line(
            description,
            "hosting-m",
            ISSUED,
            ISSUED.plusYears(1),
            list,
            discount,
            text,
            list - discount,
            Percent.of(rate)));
  }

  PaperFixtures line(Line line) {
    lines.add(line);
    return this;
  }

  /** A tax that isn't what its rate gives; those of other rates are. */
  PaperFixtures tax(String rate, long base, long amount) {
    taxes.add(new TaxRow(Percent.of(rate), base, amount));
    return this;
  }

  InvoiceContent content() {
    var net = sum(Line::net);
    var rows = taxes();
    var tax = rows.stream().mapToLong(TaxRow::amount).sum();
    var isNote = kind == DocumentKind.CREDIT_NOTE;
    var paid = net + tax - credited;
    var isOpen = status == InvoiceStatus.OPEN;
    return new InvoiceContent(
        UUID.randomUUID(),
        UUID.randomUUID(),
        kind,
        status,
        isNote ? "K-2026-C-000007" : "K-2026-I-000042",
        language,
        currency,
        ISSUED,
        isOpen ? ISSUED.plusDays(30) : null,
        isOpen || isNote ? null : ISSUED,
        seller,
        recipient,
        new Taxation(country(), taxReason, taxReason.text(language)),
        List.copyOf(lines),
        rows,
        sum(Line::list),
        sum(Line::discount),
        net,
        tax,
        isOpen || paid == 0 ? List.of() : List.of(new Payment(PaidWith.EXTERNAL, paid, ISSUED)),
        credited,
        0,
        isNote ? new Credited("K-2026-I-000042", ISSUED.minusDays(20)) : null,
        reason);
  }

  private String country() {
    var party = taxReason == TaxReason.DOMESTIC ? seller : recipient;
    return party.address() == null ? "CH" : party.address().country();
  }

  private List<TaxRow> taxes() {
    var rows = new TreeMap<Percent, TaxRow>(Comparator.reverseOrder());
    for (var line : lines) {
      var before = rows.get(line.rate());
      var base = line.net() + (before == null ? 0 : before.base());
      rows.put(line.rate(), new TaxRow(line.rate(), base, line.rate().of(base)));
    }
    taxes.forEach(each -> rows.put(each.rate(), each));
    return List.copyOf(rows.values());
  }

  private long sum(ToLongFunction<Line> amount) {
    return lines.stream().mapToLong(amount).sum();
  }
}
