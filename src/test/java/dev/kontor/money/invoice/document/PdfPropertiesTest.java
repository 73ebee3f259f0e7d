package dev.kontor.money.invoice.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.money.invoice.InvoiceContent;
import dev.kontor.money.invoice.PaidWith;
import dev.kontor.money.invoice.TaxReason;
import dev.kontor.platform.text.Language;
import dev.kontor.platform.text.Texts;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** The text of 200 invoices adds up with what stands in them, page by page. */
class PdfPropertiesTest {
  private static final Pattern LINE = Pattern.compile("Artikel-(\\d+)\\b");
  private static final String[] RATES = {"8.1", "2.6", "3.8", "19", "0"};

  @Property(tries = 200, shrinking = ShrinkingMode.OFF)
  void textAddsUp(@ForAll long seed) {
    var content = random(new Random(seed)).content();
    var pages = PdfFiles.pages(PdfFiles.of(content));
    var sum = 0L;
    var seen = 0;
    for (int i = 0; i < pages.size(); i++) {
      var page = pages.get(i);
      var isLast = i + 1 == pages.size();
      assertThat(carried(content, page, "carried-over")).isEqualTo(i == 0 ? -1 : sum);
      for (var found = LINE.matcher(page); found.find(); seen++) {
        assertThat(Integer.parseInt(found.group(1))).isEqualTo(seen);
        sum += content.lines().get(seen).net();
      }
      assertThat(carried(content, page, "carried-forward")).isEqualTo(isLast ? -1 : sum);
    }
    assertThat(seen).isEqualTo(content.lines().size());
    assertThat(sum).isEqualTo(content.net());
    var last = pages.get(pages.size() - 1);
    assertThat(amountAfter(last, text(content, "sum.net"))).isEqualTo(content.net());
    assertThat(amountAfter(last, text(content, "sum.total.invoice"))).isEqualTo(content.total());
    if (content.discount() > 0) {
      assertThat(amountAfter(last, text(content, "sum.list"))).isEqualTo(content.subtotal());
      assertThat(amountAfter(last, text(content, "sum.discount"))).isEqualTo(content.discount());
    }
  }

  private static long carried(InvoiceContent content, String page, String key) {
    return amountAfter(page, text(content, key));
  }

  /** Minor units: the digits of the line that begins with the text; -1 without one. */
  private static long amountAfter(String page, String name) {
    return page.lines()
        .map(String::strip)
        .filter(
            each -> each.matches(Pattern.quote(name) + " [^\\p{L}]*(CHF|EUR|€)?[^\\p{L}]*(CHF)?"))
        .map(each -> each.substring(name.length()).replaceAll("\\D", ""))
        .mapToLong(Long::parseLong)
        .reduce((one, next) -> next)
        .orElse(-1);
  }

  private static String text(InvoiceContent content, String key) {
    return Texts.text(content.language(), "document", key).replace('\u00A0', ' ');
  }

  private static Documents random(Random random) {
    var lines =
        IntStream.range(0, 1 + random.nextInt(random.nextInt(8) == 0 ? 120 : 30))
            .mapToObj(each -> randomLine(random, each))
            .toList();
    var languages = Language.values();
    var document =
        Documents.invoice()
            .in(languages[random.nextInt(languages.length)])
            .to(
                Documents.ALPENGLUECK,
                random.nextBoolean() ? "CHF" : "EUR",
                random.nextBoolean() ? TaxReason.DOMESTIC : TaxReason.OUTSIDE)
            .of(lines);
    var total = document.content().total();
    return total == 0 ? document : document.paid(Documents.payment(PaidWith.EXTERNAL, total));
  }

  private static InvoiceContent.Line randomLine(Random random, int number) {
    var list = random.nextInt(10) == 0 ? 0 : random.nextLong(10_000_000);
    var discount = random.nextInt(3) == 0 && list > 0 ? 1 + random.nextLong(list) : 0;
    var name = "Artikel-" + number + " " + "lange Worte ".repeat(random.nextInt(12));
    return Documents.line(name.strip(), list, discount, RATES[random.nextInt(RATES.length)]);
  }
}
