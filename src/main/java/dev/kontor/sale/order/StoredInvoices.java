package dev.kontor.sale.order;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.money.invoice.DraftLine;
import dev.kontor.money.invoice.Evidence;
import dev.kontor.money.invoice.InvoiceDraft;
import dev.kontor.money.invoice.Party;
import dev.kontor.money.invoice.TaxRow;
import dev.kontor.money.invoice.Taxation;
import dev.kontor.platform.money.Percent;
import dev.kontor.platform.text.Language;
import dev.kontor.platform.text.Texts;
import dev.kontor.product.catalogue.BillingPeriod;
import dev.kontor.sale.customer.Customer;
import dev.kontor.sale.pricing.Price;
import dev.kontor.sale.quote.Quote;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The invoices that an order becomes, one for each recipient, as they were at its checkout: prices,
 * rates, recipients and taxes stay, however late it is paid.
 */
@Singleton
class StoredInvoices {
  private final ObjectMapper json;

  StoredInvoices(ObjectMapper json) {
    this.json = json;
  }

  /** What a recipient gets. */
  private record Stored(
      Language language,
      Party recipient,
      Taxation taxation,
      Evidence evidence,
      List<Line> lines,
      List<TaxRow> taxes) {
    InvoiceDraft draft(UUID organisationId, String currency, List<DraftLine> of) {
      return new InvoiceDraft(
          organisationId, null, currency, language, recipient, taxation, evidence, of, taxes);
    }
  }

  /**
   * Some days of a line of the order.
   *
   * @param line its position
   */
  private record Line(
      int line,
      String description,
      String offer,
      LocalDate from,
      LocalDate to,
      long list,
      DraftLine.@Nullable Discounted discount,
      Percent rate) {
    DraftLine draft() {
      return new DraftLine(description, offer, null, from, to, list, discount, rate);
    }
  }

  /**
   * As text, for the order's row.
   *
   * @param network of who orders it, as evidence of where that is
   */
  String text(Quote quote, @Nullable String network) {
    try {
      return json.writeValueAsString(stored(quote, network));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Stored> stored(Quote quote, @Nullable String network) {
    return quote.recipients().entrySet().stream()
        .map(each -> stored(each.getKey(), each.getValue(), quote, network))
        .toList();
  }

  /** What a quote would become, ordered today. */
  static List<InvoiceDraft> drafts(UUID organisationId, Quote quote) {
    return stored(quote, null).stream()
        .map(
            each ->
                each.draft(
                    organisationId,
                    quote.currency(),
                    each.lines().stream().map(Line::draft).toList()))
        .toList();
  }

  private static Stored stored(
      String recipient, Customer customer, Quote quote, @Nullable String network) {
    var lines = new ArrayList<Line>();
    for (int i = 0; i < quote.lines().size(); i++) {
      var line = quote.lines().get(i);
      if (line.price().recipient().equals(recipient)) {
        for (var part : line.price().parts()) {
          lines.add(line(i, line, part, quote));
        }
      }
    }
    var taxes =
        quote.price().taxes(recipient).stream()
            .map(each -> new TaxRow(each.rate(), each.base(), each.amount()))
            .toList();
    return new Stored(
        customer.language(),
        customer.recipient(),
        customer.taxation(),
        customer.evidence().orderedFrom(network),
        lines,
        taxes);
  }

  private static Line line(int position, Quote.Line line, Price.Part part, Quote quote) {
    var taken = line.price().discount();
    return new Line(
        position,
        line.description(),
        line.wanted().offer(),
        part.from(),
        part.to(),
        part.list(),
        taken == null
            ? null
            : new DraftLine.Discounted(
                taken.kind().code(),
                taken.source(),
                quote.promotion().text(taken, quote.language(line)),
                part.discount()),
        part.rate());
  }

  /** The language of its first invoice. */
  Language language(CustomerOrder order) {
    return read(order).get(0).language();
  }

  /** Whose tax its first invoice has. */
  String taxCountry(CustomerOrder order) {
    return read(order).get(0).taxation().country();
  }

  /** All taxes, for whoever reads the order. */
  List<TaxRow> taxes(CustomerOrder order) {
    return read(order).stream().flatMap(each -> each.taxes().stream()).toList();
  }

  /** The invoices to be issued, for the days on which the lines' terms are by now. */
  List<InvoiceDraft> drafts(CustomerOrder order, List<OrderLine> lines) {
    return drafts(order, each -> lines(each, lines));
  }

  /** The same before they are paid: of new products nobody knows on which days that will be. */
  List<InvoiceDraft> openDrafts(CustomerOrder order, List<OrderLine> lines) {
    return order.isRenewal() ? drafts(order, lines) : drafts(order, each -> openLines(each, lines));
  }

  private List<InvoiceDraft> drafts(CustomerOrder order, Function<Stored, List<DraftLine>> lines) {
    return read(order).stream()
        .map(
            each ->
                each.draft(order.organisationId(), order.currency(), lines.apply(each))
                    .ofOrder(order.id()))
        .toList();
  }

  /** Which lines of the order stand on which invoice, in the order of the invoices. */
  List<List<Integer>> positions(CustomerOrder order) {
    return linesOf(order).stream().map(each -> each.stream().distinct().toList()).toList();
  }

  /** Of each line of each invoice the line of the order that it charges. */
  List<List<Integer>> linesOf(CustomerOrder order) {
    return read(order).stream()
        .map(each -> each.lines().stream().map(Line::line).toList())
        .toList();
  }

  private static List<DraftLine> lines(Stored stored, List<OrderLine> ordered) {
    var drafts = new ArrayList<DraftLine>();
    for (int i = 0; i < stored.lines().size(); i++) {
      var each = stored.lines().get(i);
      var line = ordered.get(each.line());
      var isFirst = i == 0 || stored.lines().get(i - 1).line() != each.line();
      var isLast =
          i + 1 == stored.lines().size() || stored.lines().get(i + 1).line() != each.line();
      drafts.add(
          new DraftLine(
              each.description(),
              each.offer(),
              line.becomesId(),
              isFirst ? line.startsOn() : moved(each.from(), stored, line),
              isLast ? line.endsOn() : moved(each.to(), stored, line),
              each.list(),
              each.discount(),
              each.rate()));
    }
    return List.copyOf(drafts);
  }

  private static List<DraftLine> openLines(Stored stored, List<OrderLine> ordered) {
    return stored.lines().stream()
        .map(
            each -> {
              var line = ordered.get(each.line());
              return new DraftLine(
                  oncePaid(each.description(), line.firstTerm().months(), stored.language()),
                  each.offer(),
                  line.becomesId(),
                  null,
                  null,
                  each.list(),
                  each.discount(),
                  each.rate());
            })
        .toList();
  }

  /** With how long the term will be. */
  private static String oncePaid(String description, int months, Language language) {
    return BillingPeriod.of(months)
        .map(each -> Texts.text(language, "order", "once_paid." + each.name(), description))
        .orElseGet(() -> Texts.text(language, "order", "once_paid.months", description, months));
  }

  /** A day within a term, on which the rate changes, as long after its beginning as it was. */
  private static LocalDate moved(LocalDate day, Stored stored, OrderLine line) {
    var first =
        stored.lines().stream()
            .filter(each -> each.line() == line.position())
            .map(Line::from)
            .min(LocalDate::compareTo)
            .orElse(day);
    var last = line.endsOn().minusDays(1);
    var moved = line.startsOn().plusDays(ChronoUnit.DAYS.between(first, day));
    return moved.isAfter(last) ? last : moved;
  }

  private List<Stored> read(CustomerOrder order) {
    try {
      return Objects.requireNonNull(
          json.readerForListOf(Stored.class).<List<Stored>>readValue(order.invoices()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Only whole invoices are stored", e);
    }
  }
}
