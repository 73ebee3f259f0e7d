package dev.kontor.money.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.platform.money.Percent;
import dev.kontor.platform.problem.DomainException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is taken back in whatever parts: together it is the invoice, of each rate. */
class CreditableTest {
  private static final List<Percent> RATES =
      List.of("0", "2.6", "8.1", "25.5", "50").stream().map(Percent::of).toList();

  /**
   * A credit note to be tried.
   *
   * @param how 0 by amount, 1 a whole line, 2 a part of a line
   */
  record Step(int how, int which, double share) {}

  @Provide
  Arbitrary<List<CreditableLine>> invoices() {
    var nets =
        Arbitraries.oneOf(
            Arbitraries.longs().between(0, 3), Arbitraries.longs().between(0, 100_000));
    return Combinators.combine(nets, Arbitraries.of(RATES))
        .as(CreditableTest::line)
        .list()
        .ofMinSize(1)
        .ofMaxSize(8);
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 2),
            Arbitraries.integers().between(0, 7),
            Arbitraries.doubles().between(0, 0.7))
        .as(Step::new)
        .list()
        .ofMaxSize(12);
  }

  private static CreditableLine line(long net, Percent rate) {
    return new CreditableLine(
        UUID.randomUUID(), "Hosting", null, null, null, null, rate, net, 0, 0);
  }

  private static List<TaxRow> taxes(List<CreditableLine> lines) {
    var bases = new TreeMap<Percent, Long>(Comparator.reverseOrder());
    lines.forEach(each -> bases.merge(each.rate(), each.net(), Long::sum));
    var taxes = new ArrayList<TaxRow>();
    bases.forEach((rate, base) -> taxes.add(new TaxRow(rate, base, rate.of(base))));
    return taxes;
  }

  @Property
  void allNotesTogetherAreTheInvoice(
      @ForAll("invoices") List<CreditableLine> invoice, @ForAll("steps") List<Step> steps) {
    var taxes = taxes(invoice);
    var lines = invoice;
    var noted = new TreeMap<Percent, long[]>();
    for (var step : steps) {
      lines = after(lines, taken(new Creditable(lines, taxes), lines, step), noted);
    }
    lines = after(lines, taken(new Creditable(lines, taxes), new CreditExtent.Whole()), noted);

    assertThat(new Creditable(lines, taxes).gross().values()).containsOnly(0L);
    assertThat(lines).allSatisfy(each -> assertThat(each.takenNet()).isEqualTo(each.net()));
    for (var tax : taxes) {
      var sums = noted.getOrDefault(tax.rate(), new long[2]);
      assertThat(sums).as(tax.toString()).containsExactly(tax.base(), tax.amount());
    }
  }

  /** Else a product would be worth more or less once another one of its invoice is credited. */
  @Property
  void whatIsTakenOfOneLineLeavesTheOthersAsTheyAre(
      @ForAll("invoices") List<CreditableLine> invoice, @ForAll("steps") List<Step> steps) {
    var taxes = taxes(invoice);
    var lines = invoice;
    for (var step : steps) {
      var before = new Creditable(lines, taxes);
      var taken = step.how() == 0 ? List.<Creditable.Taken>of() : taken(before, lines, step);
      lines = after(lines, taken, new TreeMap<>());
      var expected = new HashMap<>(before.gross());
      taken.forEach(each -> expected.merge(each.line().id(), -each.net() - each.tax(), Long::sum));
      assertThat(new Creditable(lines, taxes).gross()).isEqualTo(expected);
    }
  }

  /** As credit notes did that were issued when the tax was spread over what was left. */
  @Property
  void moreTaxThanThatOfALineMayHaveBeenTaken(@ForAll("invoices") List<CreditableLine> invoice) {
    var taxes = taxes(invoice);
    var first = invoice.get(0);
    var left = new Creditable(invoice, taxes).gross();
    var tax = left.getOrDefault(first.id(), 0L) - first.net();
    var others =
        invoice.stream()
            .filter(each -> !each.id().equals(first.id()) && each.rate().equals(first.rate()))
            .mapToLong(each -> left.getOrDefault(each.id(), 0L) - each.net())
            .sum();
    Assume.that(others > 0);
    var lines = new ArrayList<>(invoice);
    lines.set(0, less(first, new Creditable.Taken(first, first.net(), tax + 1)));

    var now = new Creditable(lines, taxes).gross();

    assertThat(now.values()).allMatch(each -> each >= 0);
    assertThat(now.values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(left.values().stream().mapToLong(Long::longValue).sum() - first.net() - tax - 1);
  }

  private static List<Creditable.Taken> taken(
      Creditable left, List<CreditableLine> lines, Step step) {
    var gross = left.gross();
    var line = lines.get(step.which() % lines.size()).id();
    var all = gross.values().stream().mapToLong(Long::longValue).sum();
    return taken(
        left,
        switch (step.how()) {
          case 0 -> new CreditExtent.Amount(Math.round(all * step.share()));
          case 1 -> new CreditExtent.Some(Set.of(line), Map.of());
          default ->
              new CreditExtent.Some(
                  Set.of(), Map.of(line, Math.round(gross.getOrDefault(line, 0L) * step.share())));
        });
  }

  private static List<Creditable.Taken> taken(Creditable left, CreditExtent extent) {
    try {
      return left.take(extent);
    } catch (DomainException nothingLeft) {
      return List.of();
    }
  }

  /** Keeps what was taken, and holds it against what there is. */
  private static List<CreditableLine> after(
      List<CreditableLine> lines, List<Creditable.Taken> taken, Map<Percent, long[]> noted) {
    var after = new ArrayList<>(lines);
    for (var each : taken) {
      assertThat(each.net()).isBetween(0L, each.line().leftNet());
      assertThat(each.tax()).isNotNegative();
      var sums = noted.computeIfAbsent(each.line().rate(), rate -> new long[2]);
      sums[0] += each.net();
      sums[1] += each.tax();
      after.replaceAll(line -> line.equals(each.line()) ? less(line, each) : line);
    }
    return after;
  }

  private static CreditableLine less(CreditableLine line, Creditable.Taken taken) {
    return new CreditableLine(
        line.id(),
        line.description(),
        null,
        null,
        null,
        null,
        line.rate(),
        line.net(),
        line.takenNet() + taken.net(),
        line.takenTax() + taken.tax());
  }
}
