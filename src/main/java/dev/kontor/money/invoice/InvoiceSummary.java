package dev.kontor.money.invoice;

import dev.kontor.platform.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An invoice or credit note without its lines. */
@Schema(name = "InvoiceSummary")
public record InvoiceSummary(
    @Schema(examples = "019ab3ca-5a10-7d22-9f31-4b5c6d7e8f90") UUID id,
    @Schema(
            description = "In the seller's range of its year and kind",
            examples = "K-2026-I-000001")
        String number,
    DocumentKind kind,
    @Schema(
            description =
                "`paid` also where a part was given back; `refunded` once all of it was; `cancelled`"
                    + " where it was credited before anything was paid; of a credit note always"
                    + " `paid`",
            examples = "paid")
        InvoiceStatus status,
    @Schema(description = "What was ordered; null where it is for something else")
        @Nullable UUID orderId,
    @Schema(description = "By the seller's calendar", examples = "2026-11-29") LocalDate issuedOn,
    @Schema(description = "Until when an open one is to be paid") @Nullable LocalDate dueOn,
    @Schema(description = "By the seller's calendar; null where it isn't", examples = "2026-11-29")
        @Nullable LocalDate paidOn,
    @Schema(description = "ISO 639-1", examples = "de") String language,
    @Schema(description = "As it was on the day of issue") Party recipient,
    @Schema(description = "All list prices, without tax") Money subtotal,
    @Schema(description = "All discounts") Money discount,
    List<InvoiceTax> taxes,
    @Schema(description = "Subtotal less discount, with tax") Money total,
    @Schema(description = "Of a credit note: nothing") Money paid,
    @Schema(description = "For an open one on the prepaid account, and taken once the rest is paid")
        Money setAside,
    @Schema(description = "What is still to be paid, without what is set aside") Money due,
    @Schema(description = "What credit notes have given back of what was paid") Money refunded,
    @Schema(description = "Of an invoice: its credit notes, in their order")
        List<UUID> creditNoteIds,
    @Schema(description = "Of a credit note: the invoice that it takes back")
        @Nullable UUID creditsInvoiceId) {}
