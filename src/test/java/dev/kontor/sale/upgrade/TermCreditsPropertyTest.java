package dev.kontor.sale.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.money.invoice.CreditableInvoices.Left;
import dev.kontor.money.ledger.Proceeds;
import dev.kontor.platform.money.Percent;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds of each credit, whatever is left of a line and of how many days. */
class TermCreditsPropertyTest {
  /** With the tax that its rate gives, or less or more: it was rounded on the document. */
  @Provide
  Arbitrary<Left> lines() {
    var nets =
        Arbitraries.oneOf(
            Arbitraries.longs().between(0, 3),
            Arbitraries.longs().between(0, 100_000),
            Arbitraries.longs().between(0, 1_000_000_000_000L));
    var rates = Arbitraries.of("0", "2.6", "3.8", "7.7", "8.1", "19", "25.5").map(Percent::of);
    return Combinators.combine(nets, rates, Arbitraries.longs().between(-3, 3))
        .as(
            (net, rate, cents) ->
                new Left(new Proceeds(net, Math.max(0, rate.of(net) + cents)), rate, null, null));
  }

  @Property
  void itIsNeverMoreThanWhatIsLeft(
      @ForAll("lines") Left line,
      @ForAll @IntRange(min = 1, max = 1100) int all,
      @ForAll @IntRange(max = 1100) int days) {
    var part = TermCredits.part(line, Math.min(days, all), all);

    assertThat(part.net()).isBetween(0L, line.price().net());
    assertThat(part.tax()).isBetween(0L, line.price().tax());
  }

  @Property
  void itIsAllOfItForAllDaysAndNothingForNone(
      @ForAll("lines") Left line, @ForAll @IntRange(min = 1, max = 1100) int all) {
    assertThat(TermCredits.part(line, all, all)).isEqualTo(line.price());
    assertThat(TermCredits.part(line, 0, all)).isEqualTo(Proceeds.NOTHING);
  }

  @Property
  void oneDayMoreIsNeverLess(
      @ForAll("lines") Left line,
      @ForAll @IntRange(min = 1, max = 1100) int all,
      @ForAll @IntRange(max = 1099) int days) {
    var fewer = TermCredits.part(line, Math.min(days, all - 1), all);
    var more = TermCredits.part(line, Math.min(days, all - 1) + 1, all);

    assertThat(more.net()).isGreaterThanOrEqualTo(fewer.net());
    assertThat(more.tax()).isGreaterThanOrEqualTo(fewer.tax());
  }

  /** The provider never gives back a part of a minor unit too much. */
  @Property
  void theNetPriceOfTheDaysIsRoundedDown(
      @ForAll("lines") Left line,
      @ForAll @IntRange(min = 2, max = 1100) int all,
      @ForAll @IntRange(min = 1, max = 1099) int days) {
    var some = Math.min(days, all - 1);
    var net = TermCredits.part(line, some, all).net();

    assertThat(net * all).isLessThanOrEqualTo(line.price().net() * some);
    assertThat((net + 1) * all).isGreaterThan(line.price().net() * some);
  }
}
