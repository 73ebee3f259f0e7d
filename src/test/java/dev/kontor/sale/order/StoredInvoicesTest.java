package dev.kontor.sale.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.money.invoice.DraftLine;
import dev.kontor.money.invoice.Evidence;
import dev.kontor.money.invoice.InvoiceDraft;
import dev.kontor.money.invoice.Party;
import dev.kontor.money.invoice.TaxReason;
import dev.kontor.money.invoice.TaxRow;
import dev.kontor.money.invoice.Taxation;
import dev.kontor.platform.money.Percent;
import dev.kontor.platform.text.Language;
import dev.kontor.product.catalogue.BillingPeriod;
import dev.kontor.product.catalogue.OfferView;
import dev.kontor.product.catalogue.VatCategory;
import dev.kontor.sale.cart.CartItem;
import dev.kontor.sale.customer.Customer;
import dev.kontor.sale.pricing.Calculator;
import dev.kontor.sale.pricing.Item;
import dev.kontor.sale.promotion.Promotion;
import dev.kontor.sale.quote.Quote;
import dev.kontor.sale.quote.Wanted;
import dev.kontor.sale.vat.PlaceRates;
import dev.kontor.sale.vat.RateStretch;
import dev.kontor.sale.vat.VatNumberCheck;
import dev.kontor.support.KontorTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was read at the checkout is invoiced, for the days of the terms. */
@KontorTest
class StoredInvoicesTest {
  private static final LocalDate CHANGE = LocalDate.of(2024, 1, 1);
  private static final Percent BEFORE = Percent.of("7.7");
  private static final Percent AFTER = Percent.of("8.1");

  @Inject ObjectMapper json;

  private static Quote.Line line(Wanted wanted, Quote quote) {
    return quote.lines().stream()
        .filter(each -> each.wanted().equals(wanted))
        .findFirst()
        .orElseThrow();
  }

  /** A term over the change of the rates. */
  private static Quote quote(Wanted wanted) {
    var stretches =
        List.of(
            new RateStretch(wanted.from(), CHANGE, BEFORE),
            new RateStretch(CHANGE, wanted.to(), AFTER));
    var price =
        Calculator.price(
            List.of(new Item(wanted.id(), "anna", wanted.offer(), 12_000, stretches)), List.of());
    var customer =
        new Customer(
            new Party("Anna Keller", null, null, null, null),
            Language.DE,
            new Taxation("CH", TaxReason.DOMESTIC, "MWST"),
            Evidence.ofAddress("CH"),
            VatNumberCheck.NONE,
            true,
            (PlaceRates) null);
    var offer =
        new OfferView("drive_team", "drive", Map.of(), VatCategory.STANDARD, null, false, null);
    return new Quote(
        "CHF",
        List.of(
            new Quote.Line(
                wanted, offer, "Drive", "Drive: Fotos", price.lines().get(0), null, wanted.id())),
        Map.of(),
        Map.of("anna", customer),
        Promotion.NONE,
        price,
        0,
        0,
        0);
  }

  private InvoiceDraft draft(Wanted wanted, LocalDate paidOn) {
    var quote = quote(wanted);
    var stored = new StoredInvoices(json);
    var origin =
        new CustomerOrder.Origin(
            OrderKind.CART,
            UUID.randomUUID(),
            UUID.randomUUID(),
            UUID.randomUUID(),
            Instant.EPOCH,
            null);
    var order =
        new CustomerOrder(
            UUID.randomUUID(),
            "O-1",
            origin,
            "CHF",
            quote.price(),
            stored.text(quote, "192.0.2.0/24"));
    var item =
        new CartItem(
            UUID.randomUUID(),
            "drive_team",
            wanted.period(),
            "Fotos",
            null,
            null,
            false,
            false,
            null,
            null);
    var ids = new LineIds(UUID.randomUUID(), UUID.randomUUID());
    var line = new OrderLine(order, ids, item, new QuotedLine(0, line(wanted, quote), null, 949));
    line.begin(paidOn);
    return stored.drafts(order, List.of(line)).get(0);
  }

  private static Wanted wanted(BillingPeriod period, LocalDate from) {
    return Wanted.first("a", "drive_team", period, "Fotos", from, null);
  }

  @Test
  void whatWasReadIsInvoiced() {
    var from = LocalDate.of(2023, 7, 1);

    var draft = draft(wanted(BillingPeriod.P1Y, from), from);

    assertThat(draft.recipient().name()).isEqualTo("Anna Keller");
    assertThat(draft.evidence().network()).isEqualTo("192.0.2.0/24");
    assertThat(draft.language()).isEqualTo(Language.DE);
    assertThat(draft.taxation()).isEqualTo(new Taxation("CH", TaxReason.DOMESTIC, "MWST"));
    assertThat(draft.taxes())
        .containsExactly(new TaxRow(AFTER, 5967, 483), new TaxRow(BEFORE, 6033, 465));
    assertThat(draft.lines())
        .extracting(DraftLine::description, DraftLine::from, DraftLine::to, DraftLine::rate)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Drive: Fotos", from, CHANGE, BEFORE),
            org.assertj.core.groups.Tuple.tuple("Drive: Fotos", CHANGE, from.plusYears(1), AFTER));
  }

  /** Months have different lengths: the invoice is for the days of the term all the same. */
  @ParameterizedTest
  @CsvSource({
    "2023-12-30,2023-12-31,2024-01-31",
    "2023-12-31,2024-01-31,2024-02-29",
    "2023-12-15,2024-02-20,2024-03-20"
  })
  void whatIsPaidLaterIsForLaterDays(LocalDate readOn, LocalDate paidOn, LocalDate end) {
    var draft = draft(wanted(BillingPeriod.P1M, readOn), paidOn);

    assertThat(draft.lines().get(0).from()).isEqualTo(paidOn);
    assertThat(draft.lines().get(0).to()).isEqualTo(draft.lines().get(1).from());
    assertThat(draft.lines().get(1).to()).isEqualTo(end);
    assertThat(draft.price().total())
        .isEqualTo(quote(wanted(BillingPeriod.P1M, readOn)).price().total());
  }
}
