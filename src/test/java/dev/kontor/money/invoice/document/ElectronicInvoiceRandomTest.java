package dev.kontor.money.invoice.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.money.invoice.DocumentKind;
import dev.kontor.money.invoice.InvoiceContent;
import dev.kontor.money.invoice.InvoiceContent.Line;
import dev.kontor.money.invoice.TaxReason;
import dev.kontor.platform.money.Percent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever stands on documents: the validator takes them, and no cent is lost. */
class ElectronicInvoiceRandomTest {
  private static final List<String> RATES = List.of("8.1", "2.6", "3.8", "0", "20", "25.5");
  private static final List<String> TEXTS =
      List.of("Hosting M", "Ωμέγα & Щука", "<br/>", "🍇 “two”  spaces", "L’Été à 100 %", "x");

  /** {@code Random} begins alike for seeds that are near each other. */
  private static InvoiceContent random(long seed) {
    var random = new SplittableRandom(seed);
    var document =
        random.nextInt(4) == 0 ? PaperFixtures.creditNote("Why") : PaperFixtures.invoice();
    document.currency(random.nextBoolean() ? "CHF" : "EUR");
    var reason = TaxReason.values()[random.nextInt(TaxReason.values().length)];
    var sellers = List.of(PaperFixtures.SELLER, PaperFixtures.GERMAN_SELLER);
    document.from(sellers.get(random.nextInt(2)));
    switch (reason) {
      case DOMESTIC -> document.to(PaperFixtures.SWISS, reason);
      case CONSUMER, REVERSE_CHARGE ->
          document.to(random.nextBoolean() ? PaperFixtures.FRENCH : PaperFixtures.GREEK, reason);
      case OUTSIDE -> document.to(PaperFixtures.EMIRATI, reason);
    }
    var count = 1 + random.nextInt(random.nextInt(5) == 0 ? 40 : 6);
    for (int i = 0; i < count; i++) {
      document.line(line(random, reason.isTaxed()));
    }
    var content = document.content();
    // What credit notes take of a tax isn't always what its rate gives.
    if (content.kind() == DocumentKind.CREDIT_NOTE && reason.isTaxed()) {
      for (var row : content.taxes()) {
        var off = row.rate().equals(Percent.ZERO) ? 0 : random.nextInt(3);
        document.tax(row.rate().text(), row.base(), row.amount() + off);
      }
    }
    return document.content();
  }

  private static Line line(SplittableRandom random, boolean isTaxed) {
    // Prices of all sizes, many of them odd, some of nothing.
    var list = random.nextLong(0, (long) Math.pow(10, random.nextInt(9)));
    var discount = random.nextInt(3) == 0 && list > 0 ? random.nextLong(1, list + 1) : 0;
    var isTerm = random.nextBoolean();
    return new Line(
        TEXTS.get(random.nextInt(TEXTS.size())),
        isTerm ? "hosting-m" : null,
        isTerm ? PaperFixtures.ISSUED : null,
        isTerm ? PaperFixtures.ISSUED.plusDays(random.nextInt(1, 800)) : null,
        list,
        discount,
        discount == 0 || random.nextBoolean() ? null : TEXTS.get(random.nextInt(TEXTS.size())),
        list - discount,
        Percent.of(isTaxed ? RATES.get(random.nextInt(RATES.size())) : "0"));
  }

  @Test
  void sumsAreThoseOfTheDocument() {
    for (long seed = 0; seed < 500; seed++) {
      var content = random(seed);
      new Cii(ElectronicInvoice.xml(content).orElseThrow()).assertSaysTheAmountsOf(content);
    }
  }

  @Test
  void theValidatorTakesThem() {
    for (long seed = 0; seed < 100; seed++) {
      var cii = new Cii(ElectronicInvoice.xml(random(seed)).orElseThrow());
      assertThat(cii.complaints()).as("seed %d", seed).isEmpty();
    }
  }

  /** The library has one formatter of dates for all. */
  @Test
  void manyAreWrittenAtOnce() throws Exception {
    var contents = IntStream.range(0, 400).mapToObj(ElectronicInvoiceRandomTest::random).toList();
    var alone = contents.stream().map(ElectronicInvoiceRandomTest::xml).toList();
    var threads = Executors.newFixedThreadPool(8);
    try {
      var together = new ArrayList<String>();
      for (var each : threads.invokeAll(contents.stream().map(Writing::new).toList())) {
        together.add(each.get());
      }
      assertThat(together).isEqualTo(alone);
    } finally {
      threads.shutdownNow();
    }
  }

  private static String xml(InvoiceContent content) {
    return new String(ElectronicInvoice.xml(content).orElseThrow(), StandardCharsets.UTF_8);
  }

  private record Writing(InvoiceContent content) implements Callable<String> {
    @Override
    public String call() {
      return xml(content);
    }
  }
}
