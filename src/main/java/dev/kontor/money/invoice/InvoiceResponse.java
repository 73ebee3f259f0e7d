package dev.kontor.money.invoice;

import dev.kontor.money.transfer.Transfer;
import dev.kontor.platform.money.Money;
import dev.kontor.platform.money.Percent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An invoice or credit note. */
@Schema(name = "Invoice")
record InvoiceResponse(
    @Schema(examples = "019ab3ca-5a10-7d22-9f31-4b5c6d7e8f90") UUID id,
    @Schema(examples = "K-2026-I-000001") String number,
    DocumentKind kind,
    @Schema(examples = "paid") InvoiceStatus status,
    @Nullable UUID orderId,
    @Schema(description = "By the seller's calendar", examples = "2026-11-29") LocalDate issuedOn,
    @Schema(description = "Until when an open one is to be paid") @Nullable LocalDate dueOn,
    @Schema(description = "By the seller's calendar; null where it isn't", examples = "2026-11-29")
        @Nullable LocalDate paidOn,
    @Schema(description = "ISO 639-1", examples = "de") String language,
    @Schema(description = "As it was on the day of issue") Party seller,
    @Schema(description = "As it was on the day of issue") Party recipient,
    List<Line> lines,
    @Schema(description = "All list prices, without tax") Money subtotal,
    @Schema(description = "All discounts") Money discount,
    List<InvoiceTax> taxes,
    Basis taxedBy,
    @Schema(description = "Subtotal less discount, with tax") Money total,
    @Schema(description = "Of a credit note: nothing") Money paid,
    @Schema(description = "For an open one on the prepaid account, and taken once the rest is paid")
        Money setAside,
    @Schema(description = "What is still to be paid, without what is set aside") Money due,
    @Schema(description = "How to pay an open one by bank transfer; null where that can't be")
        @Nullable Transfer transfer,
    @Schema(description = "What credit notes have given back of what was paid") Money refunded,
    @Schema(description = "What paid for an invoice, or was given back by a credit note")
        List<Payment> payments,
    @Schema(description = "Of an invoice: its credit notes, in their order")
        List<UUID> creditNoteIds,
    @Schema(description = "Of a credit note: the invoice that it takes back")
        @Nullable UUID creditsInvoiceId,
    @Schema(description = "Of a credit note: why") @Nullable String reason) {
  /**
   * Something sold, for days that are taxed at one rate.
   *
   * @param refundable with tax
   */
  @Schema(name = "InvoiceLine")
  record Line(
      @Schema(examples = "019ab3ca-5a11-7e33-8042-5c6d7e8f90a1") UUID id,
      @Schema(description = "In the invoice's language", examples = "Umzug des Shops, zwei Stunden")
          String description,
      @Schema(description = "The code of what is sold; null for what isn't of the catalogue")
          @Nullable String offer,
      @Nullable UUID productId,
      @Schema(description = "The first day that it is for, in UTC; null for what is no term")
          @Nullable LocalDate from,
      @Schema(description = "The day after the last one") @Nullable LocalDate to,
      @Schema(description = "Without tax") Money list,
      @Nullable Discount discount,
      @Schema(description = "List price less discount") Money net,
      Percent rate,
      @Schema(description = "What can still be credited of it, with tax") Money refundable) {}

  /** What was taken off a line. */
  @Schema(name = "InvoiceDiscount")
  record Discount(
      @Schema(
              description = "Where it comes from",
              examples = "coupon",
              enumeration = {"coupon", "free_option"})
          String kind,
      @Schema(description = "The coupon's code, or the free option's id", examples = "WELCOME")
          String source,
      @Schema(
              description = "What it is and when it ends, in the invoice's language",
              examples = "Gutschein WELCOME, für die erste Laufzeit")
          @Nullable String reason,
      Money amount) {}

  /** Why it is taxed as it is. */
  @Schema(name = "InvoiceTaxation")
  record Basis(
      @Schema(description = "Where it is taxed, ISO 3166-1 alpha-2", examples = "CH")
          String country,
      @Schema(
              description =
                  "`domestic`: in the seller's country; `consumer`: at the rates of the customer's;"
                      + " `reverse_charge`: the customer, a company, owes the tax; `outside`: none"
                      + " is owed",
              examples = "domestic")
          TaxReason reason,
      @Schema(description = "What the law wants it to say, in its language")
          @Nullable String text) {}

  /** Money that paid for it, or was given back by it. */
  @Schema(name = "InvoicePayment")
  record Payment(
      @Schema(
              description =
                  "`external`: a payment; `paid_in` and `credit`: the parts of the prepaid account")
          PaidWith kind,
      Money amount,
      @Schema(description = "Of an external one") @Nullable UUID paymentId,
      @Schema(examples = "2026-11-29T09:00:00Z") Instant paidAt) {}
}
