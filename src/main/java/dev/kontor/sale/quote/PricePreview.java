package dev.kontor.sale.quote;

import dev.kontor.money.invoice.TaxReason;
import dev.kontor.platform.money.Money;
import dev.kontor.platform.money.Percent;
import dev.kontor.product.catalogue.BillingPeriod;
import dev.kontor.product.catalogue.VatCategory;
import dev.kontor.sale.customer.Customer;
import dev.kontor.sale.pricing.Discount;
import dev.kontor.sale.pricing.Price;
import dev.kontor.sale.vat.VatNumberCheck;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A quote as clients see it. */
@Schema(name = "PricePreview")
public record PricePreview(
    @Schema(examples = "CHF", required = true) String currency,
    @Schema(required = true) List<Line> lines,
    @Schema(description = "All list prices, without tax", required = true) Money subtotal,
    @Schema(description = "All discounts", required = true) Money discounts,
    @Schema(description = "One for each recipient and rate, also where it is 0", required = true)
        List<Tax> taxes,
    @Schema(description = "Subtotal less discounts, with tax", required = true) Money total,
    @Schema(description = "Who gets an invoice", required = true) List<Recipient> recipients,
    @Schema(required = true) Prepaid prepaid,
    @Schema(description = "What is left for the payment method", required = true) Money rest) {

  /** Something that can be had today. */
  @Schema(name = "PreviewLine")
  public record Line(
      @Schema(examples = "019ab3cb-1a2b-7c3d-8e4f-5a6b7c8d9e0f", required = true) String id,
      @Schema(
              description = "As it will stand on the invoice, in the organisation's language",
              examples = "Domain .ch: alpenglueck-verleih.ch",
              required = true)
          String description,
      @Schema(description = "A code of the catalogue", examples = "domain_ch", required = true)
          String offer,
      @Schema(description = "What comes with a term; null for a term") Extra.@Nullable Kind extra,
      @Schema(description = "That goes on for the term; null for a new one")
          @Nullable UUID productId,
      @Schema(required = true) BillingPeriod period,
      @Schema(description = "The first day of the term, which begins at 00:00 UTC", required = true)
          LocalDate from,
      @Schema(description = "The first day after the term", required = true) LocalDate to,
      @Schema(description = "The price without tax", required = true) Money list,
      @Schema(description = "One at most", required = true) List<LineDiscount> discounts,
      @Schema(description = "List price less discount, without tax", required = true) Money net,
      @Schema(required = true) VatCategory taxCategory) {}

  /** What lowers the price of a line. */
  @Schema(name = "PreviewDiscount")
  public record LineDiscount(
      @Schema(required = true) Discount.Kind kind,
      @Schema(description = "Of a coupon", examples = "WELCOME20") @Nullable String code,
      @Schema(description = "Of a free option") @Nullable UUID freeOptionId,
      @Schema(required = true) Money amount,
      @Schema(
              description = "What it is and when it ends, in the invoice's language",
              examples = "Gutschein WELCOME20, für die erste Laufzeit",
              required = true)
          String reason) {}

  /** The tax on all of a recipient's invoice that is taxed at one rate. */
  @Schema(name = "PreviewTax")
  public record Tax(
      @Schema(required = true) Percent rate,
      @Schema(description = "The net prices", required = true) Money base,
      @Schema(required = true) Money amount,
      @Schema(description = "Whose tax", examples = "CH", required = true) String country,
      @Schema(required = true) TaxReason reason,
      @Schema(description = "What the invoice says of it; null for nothing") @Nullable String text,
      @Schema(description = "The recipient's; null for the organisation's own address")
          @Nullable UUID billingAddressId) {}

  /** Who gets an invoice. */
  @Schema(name = "PreviewRecipient")
  public record Recipient(
      @Schema(description = "Null for the organisation's own address")
          @Nullable UUID billingAddressId,
      @Schema(examples = "Alpenglück GmbH", required = true) String name,
      @Schema(
              description =
                  "Whether there is an address that an invoice can go to; without one there is no"
                      + " order",
              examples = "true",
              required = true)
          boolean hasAddress,
      @Schema(
              description =
                  "Of the recipient's VAT number; `unreachable`, while the register doesn't answer:"
                      + " then the tax is that of a consumer",
              examples = "none",
              required = true)
          VatNumberCheck vatCheck) {}

  /** What is paid from the prepaid account. */
  @Schema(name = "PreviewPrepaid")
  public record Prepaid(
      @Schema(required = true) Money available,
      @Schema(description = "Of this price: credit first", required = true) Money used) {}

  /** The quote of one organisation. */
  public static PricePreview of(Quote quote) {
    var currency = quote.currency();
    var price = quote.price();
    return new PricePreview(
        currency,
        quote.lines().stream().map(each -> line(each, quote)).toList(),
        Money.ofMinor(price.subtotal(), currency),
        Money.ofMinor(price.discount(), currency),
        price.taxes().stream().map(each -> tax(each, quote.recipients(), currency)).toList(),
        Money.ofMinor(price.total(), currency),
        quote.recipients().values().stream().map(PricePreview::recipient).toList(),
        new Prepaid(
            Money.ofMinor(quote.available(), currency), Money.ofMinor(quote.used(), currency)),
        Money.ofMinor(quote.rest(), currency));
  }

  private static Line line(Quote.Line line, Quote quote) {
    var currency = quote.currency();
    var wanted = line.wanted();
    var price = line.price();
    var discount = price.discount();
    return new Line(
        wanted.id(),
        line.description(),
        wanted.offer(),
        line.extra(),
        wanted.productId(),
        wanted.period(),
        wanted.from(),
        wanted.to(),
        Money.ofMinor(price.list(), currency),
        discount == null ? List.of() : List.of(discount(line, discount, quote)),
        Money.ofMinor(price.net(), currency),
        line.offer().vatCategory());
  }

  private static LineDiscount discount(Quote.Line line, Price.Taken taken, Quote quote) {
    var isCoupon = taken.kind() == Discount.Kind.COUPON;
    return new LineDiscount(
        taken.kind(),
        isCoupon ? taken.source() : null,
        isCoupon ? null : UUID.fromString(taken.source()),
        Money.ofMinor(taken.amount(), quote.currency()),
        quote.promotion().text(taken, quote.language(line)));
  }

  private static Tax tax(Price.Tax tax, Map<String, Customer> recipients, String currency) {
    var customer = Objects.requireNonNull(recipients.get(tax.recipient()));
    var taxation = customer.taxation();
    return new Tax(
        tax.rate(),
        Money.ofMinor(tax.base(), currency),
        Money.ofMinor(tax.amount(), currency),
        taxation.country(),
        taxation.reason(),
        taxation.text(),
        customer.recipient().billingAddressId());
  }

  private static Recipient recipient(Customer customer) {
    var party = customer.recipient();
    return new Recipient(
        party.billingAddressId(), party.name(), party.address() != null, customer.vatCheck());
  }
}
