package dev.kontor.money.invoice;

import dev.kontor.platform.money.Apportionment;
import dev.kontor.platform.money.Percent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What is left of an invoice to be credited, to the minor unit: the net price of each line, and the
 * tax of each rate, spread over the lines by their net prices. Whatever order and parts it is taken
 * back in, all of it is the invoice, for each rate.
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
    var left = row.amount() - taxed.stream().mapToLong(CreditableLine::takenTax).sum();
    var nets = taxed.stream().map(CreditableLine::leftNet).toList();
    var isNetGone = nets.stream().allMatch(each -> each == 0);
    var weights = isNetGone ? taxed.stream().map(CreditableLine::net).toList() : nets;
    var parts =
        left == 0 ? weights.stream().map(each -> 0L).toList() : Apportionment.of(left, weights);
    for (int i = 0; i < taxed.size(); i++) {
      taxLeft.put(taxed.get(i).id(), parts.get(i));
    }
  }

  /** What is left of each line, with tax. */
  Map<UUID, Long> gross() {
    return lines.stream().collect(Collectors.toMap(CreditableLine::id, this::gross));
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
    var taken = new ArrayList<Taken>();
    wanted(extent).forEach((line, gross) -> taken.add(take(line, gross)));
    var some = taken.stream().filter(each -> each.net() + each.tax() > 0).toList();
    if (some.isEmpty()) {
      throw InvoiceProblem.CREDIT_TOO_HIGH.exception();
    }
    return some;
  }

  private Map<CreditableLine, Long> wanted(CreditExtent extent) {
    if (extent instanceof CreditExtent.Amount amount) {
      return spread(amount.gross());
    }
    if (extent instanceof CreditExtent.Lines some) {
      return some.ids().stream().map(this::line).collect(ordered(this::gross));
    }
    if (extent instanceof CreditExtent.Parts parts) {
      return parts.gross().keySet().stream()
          .map(this::line)
          .collect(ordered(line -> parts.gross().getOrDefault(line.id(), 0L)));
    }
    return lines.stream().collect(ordered(this::gross));
  }

  /** In the order of the invoice. */
  private Collector<CreditableLine, ?, TreeMap<CreditableLine, Long>> ordered(
      Function<CreditableLine, Long> gross) {
    return Collectors.toMap(
        line -> line,
        gross,
        (one, other) -> one,
        () -> new TreeMap<>(Comparator.comparing(lines::indexOf)));
  }

  private CreditableLine line(UUID id) {
    return lines.stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(InvoiceProblem.INVOICE_LINE_UNKNOWN::exception);
  }

  private Map<CreditableLine, Long> spread(long gross) {
    var left = lines.stream().map(this::gross).toList();
    if (gross <= 0 || gross > left.stream().mapToLong(Long::longValue).sum()) {
      throw InvoiceProblem.CREDIT_TOO_HIGH.exception();
    }
    var parts = Apportionment.of(gross, left);
    return IntStream.range(0, lines.size())
        .boxed()
        .collect(
            Collectors.collectingAndThen(
                Collectors.toMap(lines::get, parts::get),
                found -> lines.stream().collect(ordered(found::get))));
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
