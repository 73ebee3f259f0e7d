package dev.kontor.money.invoice;

import dev.kontor.money.ledger.Proceeds;
import dev.kontor.platform.money.Apportionment;
import dev.kontor.platform.money.Percent;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What is left of an invoice to be credited, to the minor unit: the net price of each line, and the
 * tax of each rate, spread over the lines by their net prices, as orders do. Whatever order and
 * parts it is taken back in, all of it is the invoice, for each rate; what is taken of one line
 * leaves the others as they are.
 */
final class Creditable {
  private final List<CreditableLine> lines;
  private final Map<UUID, Long> taxLeft;

  Creditable(List<CreditableLine> lines, List<TaxRow> taxes) {
    this.lines = lines;
    taxLeft = new HashMap<>();
    for (var tax : taxes) {
      spread(tax);
    }
  }

  /** What a credit note takes of a line. */
  record Taken(CreditableLine line, long net, long tax) {}

  private void spread(TaxRow row) {
    var taxed = lines.stream().filter(each -> each.rate().equals(row.rate())).toList();
    var nets = taxed.stream().map(CreditableLine::net).toList();
    var taxes = spread(row.amount(), nets);
    var left = minusTaken(taxes, taxed);
    // As long as the tax of a line was that of what was left of the invoice, more could be taken.
    if (left.stream().anyMatch(each -> each < 0)) {
      var all = left.stream().mapToLong(Long::longValue).sum();
      var leftNets = taxed.stream().map(CreditableLine::leftNet).toList();
      left = spread(all, leftNets.stream().allMatch(each -> each == 0) ? nets : leftNets);
    }
    for (int i = 0; i < taxed.size(); i++) {
      taxLeft.put(taxed.get(i).id(), left.get(i));
    }
  }

  private static List<Long> spread(long tax, List<Long> nets) {
    return tax == 0 ? nets.stream().map(each -> 0L).toList() : Apportionment.of(tax, nets);
  }

  private static List<Long> minusTaken(List<Long> taxes, List<CreditableLine> taxed) {
    return IntStream.range(0, taxes.size())
        .mapToObj(i -> taxes.get(i) - taxed.get(i).takenTax())
        .toList();
  }

  /** What is left of each line, in their order. */
  List<Proceeds> left() {
    return lines.stream().map(each -> new Proceeds(each.leftNet(), tax(each))).toList();
  }

  /** What was taken of each line before, in their order. */
  List<Proceeds> credited() {
    return lines.stream().map(each -> new Proceeds(each.takenNet(), each.takenTax())).toList();
  }

  /** What is left of each line, with tax. */
  Map<UUID, Long> gross() {
    return lines.stream().collect(Collectors.toMap(CreditableLine::id, this::gross));
  }

  /** What was taken of which line. */
  Refunded.Line line(Taken taken) {
    return new Refunded.Line(lines.indexOf(taken.line()), new Proceeds(taken.net(), taken.tax()));
  }

  private long gross(CreditableLine line) {
    return Math.addExact(line.leftNet(), tax(line));
  }

  private long tax(CreditableLine line) {
    return taxLeft.getOrDefault(line.id(), 0L);
  }

  /**
   * What a credit note takes of which lines.
   *
   * @throws dev.kontor.platform.problem.DomainException 409 {@code credit-too-high} where less is
   *     left, 422 {@code invoice-line-unknown}
   */
  List<Taken> take(CreditExtent extent) {
    if (extent instanceof CreditExtent.Prices prices) {
      return priced(prices.byLine());
    }
    var left = gross();
    var wanted = wanted(extent, left);
    if (!left.keySet().containsAll(wanted.keySet())) {
      throw InvoiceProblem.INVOICE_LINE_UNKNOWN.exception();
    }
    var taken =
        lines.stream()
            .filter(line -> wanted.containsKey(line.id()))
            .map(line -> take(line, wanted.getOrDefault(line.id(), 0L)))
            .filter(each -> each.net() + each.tax() > 0)
            .toList();
    if (taken.isEmpty()) {
      throw InvoiceProblem.CREDIT_TOO_HIGH.exception();
    }
    return taken;
  }

  private List<Taken> priced(Map<UUID, Proceeds> byLine) {
    var taken =
        lines.stream()
            .filter(line -> byLine.containsKey(line.id()))
            .map(
                line -> {
                  var price = Objects.requireNonNull(byLine.get(line.id()));
                  return new Taken(line, price.net(), price.tax());
                })
            .toList();
    if (taken.size() < byLine.size()) {
      throw InvoiceProblem.INVOICE_LINE_UNKNOWN.exception();
    }
    if (taken.stream().anyMatch(each -> !isLeft(each))) {
      throw InvoiceProblem.CREDIT_TOO_HIGH.exception();
    }
    return taken;
  }

  private boolean isLeft(Taken taken) {
    var line = taken.line();
    return taken.net() <= line.leftNet() && taken.tax() <= tax(line);
  }

  /** What is left of each line that is of a product. */
  Map<UUID, CreditableInvoices.Left> ofProduct(UUID productId) {
    return lines.stream()
        .filter(each -> productId.equals(each.productId()) && gross(each) > 0)
        .collect(
            Collectors.toMap(
                CreditableLine::id,
                each ->
                    new CreditableInvoices.Left(
                        new Proceeds(each.leftNet(), tax(each)),
                        each.rate(),
                        each.startsOn(),
                        each.endsOn())));
  }

  /** How much of which lines, with tax. */
  private Map<UUID, Long> wanted(CreditExtent extent, Map<UUID, Long> left) {
    if (extent instanceof CreditExtent.Amount amount) {
      return spread(amount.gross(), left);
    }
    if (extent instanceof CreditExtent.Some some) {
      return some(some, left);
    }
    if (extent instanceof CreditExtent.OfProduct one) {
      return lines.stream()
          .filter(each -> one.productId().equals(each.productId()))
          .collect(Collectors.toMap(CreditableLine::id, each -> left.getOrDefault(each.id(), 0L)));
    }
    return left;
  }

  private static Map<UUID, Long> some(CreditExtent.Some some, Map<UUID, Long> left) {
    var wanted = new HashMap<>(some.gross());
    for (var id : some.whole()) {
      var all = left.getOrDefault(id, 0L);
      if (left.containsKey(id) && all == 0) {
        throw InvoiceProblem.CREDIT_TOO_HIGH.exception();
      }
      wanted.put(id, all);
    }
    return wanted;
  }

  private Map<UUID, Long> spread(long gross, Map<UUID, Long> left) {
    var ids = lines.stream().map(CreditableLine::id).toList();
    var weights = ids.stream().map(id -> left.getOrDefault(id, 0L)).toList();
    if (gross <= 0 || gross > weights.stream().mapToLong(Long::longValue).sum()) {
      throw InvoiceProblem.CREDIT_TOO_HIGH.exception();
    }
    var parts = Apportionment.of(gross, weights);
    return IntStream.range(0, ids.size()).boxed().collect(Collectors.toMap(ids::get, parts::get));
  }

  /** Its net price in proportion, rounded half up; the rest is tax. */
  private Taken take(CreditableLine line, long gross) {
    var all = gross(line);
    if (gross < 0 || gross > all) {
      throw InvoiceProblem.CREDIT_TOO_HIGH.exception();
    }
    if (gross == all) {
      return new Taken(line, line.leftNet(), tax(line));
    }
    var net = Apportionment.of(gross, List.of(line.leftNet(), tax(line))).get(0);
    return new Taken(line, net, gross - net);
  }

  /** The taxes of a credit note. */
  static List<TaxRow> taxes(List<Taken> taken) {
    var byRate = new TreeMap<Percent, TaxRow>(Comparator.reverseOrder());
    for (var each : taken) {
      byRate.merge(
          each.line().rate(),
          new TaxRow(each.line().rate(), each.net(), each.tax()),
          (one, other) ->
              new TaxRow(one.rate(), one.base() + other.base(), one.amount() + other.amount()));
    }
    return List.copyOf(byRate.values());
  }
}
