package dev.kontor.sale.order;

import dev.kontor.money.invoice.TaxRow;
import dev.kontor.platform.money.Money;
import dev.kontor.platform.money.Percent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was ordered, at the prices of that day. */
@Schema(name = "Order")
public record OrderResponse(
    @Schema(examples = "019ab3cc-0a1b-7c2d-8e3f-4a5b6c7d8e9f", required = true) UUID id,
    @Schema(examples = "O-2026-000001", required = true) String number,
    @Schema(required = true) OrderKind kind,
    @Schema(
            description =
                "`pending` while its payment is awaited; `failed` where it was declined, or nothing"
                    + " could be delivered; `expired` where nothing was paid in time",
            examples = "paid",
            required = true)
        OrderStatus status,
    @Schema(
            description =
                "Why it failed: that of the payment, `domain_taken`, `had_already`,"
                    + " `not_renewable`, `not_restorable`, `not_changeable`, or"
                    + " `not_transferred` and, where an automatic renewal took its place,"
                    + " `replaced`; `product_cancelled` with a product")
        @Nullable String failure,
    @Schema(required = true) List<Line> lines,
    @Schema(description = "All list prices, without tax", required = true) Money subtotal,
    @Schema(description = "All discounts", required = true) Money discounts,
    @Schema(description = "One for each recipient and rate", required = true) List<Tax> taxes,
    @Schema(description = "Subtotal less discounts, with tax", required = true) Money total,
    @Schema(description = "What pays it, or would have, but for what was credited", required = true)
        List<Paid> payments,
    @Schema(
            description = "One for each recipient, once it is paid; by bank transfer at once",
            required = true)
        List<UUID> invoiceIds,
    @Schema(
            description =
                "The user, or the organisation's API token, that ordered; null where products renewed by themselves",
            examples = "019ab3c4-6f02-7b1d-8c55-2f9e4d7a6b31")
        @Nullable UUID orderedBy,
    @Schema(examples = "2026-11-29T09:00:00Z", required = true) Instant createdAt,
    @Schema(description = "Until when its payment is awaited; null where none is")
        @Nullable Instant expiresAt,
    @Schema(description = "When it was paid, or came to nothing") @Nullable Instant settledAt) {

  /** A product that was ordered. */
  @Schema(name = "OrderLine")
  record Line(
      @Schema(examples = "019ab3cc-1a2b-7c3d-8e4f-5a6b7c8d9e0f", required = true) UUID id,
      @Schema(required = true) OrderLineKind kind,
      @Schema(description = "Of a new product, once it is paid") @Nullable UUID productId,
      @Schema(description = "A code of the catalogue", examples = "domain_ch", required = true)
          String offer,
      @Schema(
              description = "In the recipient's language",
              examples = "Domain .ch: alpenglueck-verleih.ch",
              required = true)
          String description,
      @Schema(
              description =
                  "The first day of the term; that of a new product begins when the order is paid",
              required = true)
          LocalDate from,
      @Schema(description = "The first day after the term", required = true) LocalDate to,
      @Schema(description = "The price after discounts, without tax", required = true) Money net,
      @Schema(
              description =
                  "`waiting` for the payment, or for the registry of domains; `refused` where the"
                      + " registry doesn't register it: it was credited",
              examples = "delivered",
              required = true)
          OrderLineState state) {
    static Line of(OrderLine line, String currency) {
      return new Line(
          line.id(),
          line.kind(),
          line.productId(),
          line.offer(),
          line.description(),
          line.startsOn(),
          line.endsOn(),
          Money.ofMinor(line.price().net(), currency),
          line.state());
    }
  }

  /** The tax on all of an invoice that is taxed at one rate. */
  @Schema(name = "OrderTax")
  record Tax(
      @Schema(required = true) Percent rate,
      @Schema(description = "The net prices", required = true) Money base,
      @Schema(required = true) Money amount) {
    static Tax of(TaxRow row, String currency) {
      return new Tax(
          row.rate(), Money.ofMinor(row.base(), currency), Money.ofMinor(row.amount(), currency));
    }
  }

  /** A part of the price, and what pays it. */
  @Schema(name = "OrderPayment")
  record Paid(
      @Schema(examples = "prepaid", required = true) OrderPaymentKind kind,
      @Schema(required = true) Money amount,
      @Schema(description = "Of an external one; a bank transfer has none")
          @Nullable UUID paymentId) {
    static List<Paid> of(CustomerOrder order) {
      var paid = new ArrayList<Paid>();
      add(paid, order, OrderPaymentKind.UPGRADE, order.fromUpgrade());
      add(paid, order, OrderPaymentKind.CREDIT, order.prepaid().credit());
      add(paid, order, OrderPaymentKind.PREPAID, order.prepaid().paidIn());
      add(paid, order, OrderPaymentKind.EXTERNAL, order.fromOutside());
      add(paid, order, OrderPaymentKind.ON_ACCOUNT, order.onAccount());
      return List.copyOf(paid);
    }

    private static void add(
        List<Paid> paid, CustomerOrder order, OrderPaymentKind kind, long amount) {
      if (amount > 0) {
        var paymentId = kind == OrderPaymentKind.EXTERNAL ? order.paymentId() : null;
        paid.add(new Paid(kind, Money.ofMinor(amount, order.currency()), paymentId));
      }
    }
  }

  static OrderResponse of(CustomerOrder order, List<OrderLine> lines, List<TaxRow> taxes) {
    var currency = order.currency();
    return new OrderResponse(
        order.id(),
        order.number(),
        order.kind(),
        order.status(),
        order.failure(),
        lines.stream().map(each -> Line.of(each, currency)).toList(),
        Money.ofMinor(order.subtotal(), currency),
        Money.ofMinor(order.discount(), currency),
        taxes.stream().map(each -> Tax.of(each, currency)).toList(),
        Money.ofMinor(order.total(), currency),
        Paid.of(order),
        lines.stream().map(OrderLine::invoiceId).filter(Objects::nonNull).distinct().toList(),
        order.orderedBy(),
        order.createdAt(),
        order.expiresAt(),
        order.settledAt());
  }
}
