package dev.kontor.money.invoice.document;

import dev.kontor.money.invoice.DocumentKind;
import dev.kontor.money.invoice.InvoiceContent;
import dev.kontor.money.invoice.Party;
import dev.kontor.money.invoice.document.DocumentPage.Columns;
import dev.kontor.money.invoice.document.DocumentPage.Entry;
import dev.kontor.money.invoice.document.DocumentPage.Line;
import dev.kontor.money.invoice.document.DocumentPage.Part;
import dev.kontor.money.invoice.document.DocumentPage.Sum;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Writes what stands on a document for its reader. Nothing on it changes once it is paid. */
final class DocumentPages {
  private static final String A4 = "210mm 297mm";

  /** For a thousand lines of the longest texts. */
  private static final String ENDLESS = "210mm 60000mm";

  private static final Sum NONE = new Sum("", "", false);

  private final InvoiceContent content;
  private final Written written;
  private final String logo;
  private final List<Line> lines;

  /**
   * The pages of a document.
   *
   * @param logo as a data URI; empty without one
   */
  DocumentPages(InvoiceContent content, String logo) {
    this.content = content;
    this.written = Written.of(content);
    this.logo = logo;
    lines = lines();
  }

  /**
   * The document with its lines parted.
   *
   * @param counts how many lines stand on each page; they add up to all
   */
  DocumentPage of(List<Integer> counts) {
    return of(A4, false, counts);
  }

  /** The document without an end of the page, for measuring it. */
  DocumentPage endless() {
    return of(ENDLESS, true, List.of(lines.size()));
  }

  private DocumentPage of(String paper, boolean isEndless, List<Integer> counts) {
    var seller = written.address(content.seller());
    return new DocumentPage(
        content.language().code(),
        paper,
        isEndless,
        title(),
        isProForma() ? title() : content.number(),
        isProForma() ? text("mark") : "",
        logo,
        party(content.seller(), false),
        Stream.of(Stream.of(content.seller().name()), seller.stream(), vat(content.seller()))
            .flatMap(each -> each)
            .reduce((one, next) -> one + " · " + next)
            .orElseThrow(),
        party(content.recipient(), true),
        subtitle(),
        facts(),
        columns(),
        parts(counts),
        sums(),
        payments().isEmpty() ? "" : text("payments." + kind()),
        payments(),
        outcome(),
        notes());
  }

  int lineCount() {
    return lines.size();
  }

  private boolean isInvoice() {
    return content.kind() == DocumentKind.INVOICE;
  }

  private boolean isProForma() {
    return content.number().isEmpty();
  }

  private String kind() {
    return isProForma() ? "pro_forma" : content.kind().code();
  }

  private String text(String key, Object... arguments) {
    return written.text(key, arguments);
  }

  private String title() {
    return (text("title." + kind()) + " " + content.number()).strip();
  }

  private String subtitle() {
    if (isProForma()) {
      return text("worthless");
    }
    var credits = content.credits();
    return credits == null
        ? ""
        : text("subtitle", credits.number(), written.day(credits.issuedOn()));
  }

  private List<String> party(Party party, boolean withVat) {
    return Stream.of(
            Stream.of(party.name()),
            written.address(party).stream(),
            withVat ? vat(party) : Stream.<String>empty())
        .flatMap(each -> each)
        .toList();
  }

  private Stream<String> vat(Party party) {
    var number = party.vatNumber();
    return number == null || number.isBlank()
        ? Stream.empty()
        : Stream.of(text("vat-number", number));
  }

  private List<Entry> facts() {
    var facts = new ArrayList<Entry>();
    if (!isProForma()) {
      facts.add(new Entry(text("number"), content.number()));
    }
    facts.add(new Entry(text("issued"), written.day(content.issuedOn())));
    var paidOn = content.paidOn();
    if (paidOn != null) {
      facts.add(new Entry(text("paid"), written.day(paidOn)));
    }
    return facts;
  }

  private Columns columns() {
    return new Columns(
        text("column.description"),
        text("column.rate"),
        text("column.price", content.currency()),
        text("column.amount", content.currency()));
  }

  private List<Line> lines() {
    var written = new ArrayList<Line>();
    for (var each : content.lines()) {
      written.add(line(written.size() + 1, each));
    }
    return List.copyOf(written);
  }

  private Line line(int number, InvoiceContent.Line line) {
    var from = line.from();
    var to = line.to();
    var isReduced = line.discount() > 0;
    var discountText = line.discountText();
    return new Line(
        number,
        line.description(),
        from == null || to == null ? "" : written.days(from, to),
        written.percent(line.rate()),
        written.amount(line.list()),
        !isReduced ? "" : discountText == null ? text("discount") : discountText,
        isReduced ? written.amount(-line.discount()) : "",
        written.amount(line.net()));
  }

  /** What is carried is the sum of all net prices so far. */
  private List<Part> parts(List<Integer> counts) {
    var parts = new ArrayList<Part>();
    var first = 0;
    var sum = 0L;
    for (var count : counts) {
      var end = first + count;
      var before = first == 0 ? NONE : carried("carried-over", sum);
      for (var each : content.lines().subList(first, end)) {
        sum = Math.addExact(sum, each.net());
      }
      var isLast = end == lines.size();
      var after = isLast ? NONE : carried("carried-forward", sum);
      parts.add(new Part(before, lines.subList(first, end), after, isLast));
      first = end;
    }
    return parts;
  }

  private Sum carried(String key, long sum) {
    return new Sum(text(key), written.amount(sum), false);
  }

  private List<Sum> sums() {
    var sums = new ArrayList<Sum>();
    if (content.discount() > 0) {
      sums.add(new Sum(text("sum.list"), written.amount(content.subtotal()), false));
      sums.add(new Sum(text("sum.discount"), written.amount(-content.discount()), false));
    }
    sums.add(new Sum(text("sum.net"), written.amount(content.net()), false));
    for (var each : content.taxes()) {
      var rate = written.percent(each.rate());
      var name = text("sum.tax", rate, written.amount(each.base()));
      sums.add(new Sum(name, written.amount(each.amount()), false));
    }
    sums.add(new Sum(text("sum.total." + kind()), written.money(content.total()), true));
    return sums;
  }

  private List<Entry> payments() {
    var payments = new ArrayList<Entry>();
    if (content.credited() > 0) {
      payments.add(new Entry(text("credited"), written.money(content.credited())));
    }
    for (var each : content.payments()) {
      var name = text(kind() + "." + each.kind().code(), written.day(each.paidOn()));
      payments.add(new Entry(name, written.money(each.amount())));
    }
    return payments;
  }

  private String outcome() {
    if (isProForma()) {
      return "";
    }
    if (isInvoice()) {
      return text(content.total() > 0 ? "outcome.paid" : "outcome.free");
    }
    return content.payments().isEmpty() ? text("outcome.less-due") : "";
  }

  private List<String> notes() {
    var notes = new ArrayList<String>();
    var reason = content.reason();
    if (reason != null && !reason.isBlank()) {
      notes.add(text("reason", reason));
    }
    var taxation = content.taxation().text();
    if (taxation != null && !taxation.isBlank() && !content.taxation().reason().isTaxed()) {
      notes.add(taxation);
    }
    return notes;
  }
}
