package dev.kontor.sale.autorenewal;

import dev.kontor.platform.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An attempt to renew products by themselves failed: none of the payment sources paid.
 *
 * @param total what their next terms cost together, with tax
 * @param nextAttempt its day in the organisation's zone; null where this was the last one
 */
public record RenewalsNotPaid(
    UUID organisationId,
    List<ProductsEndSoon.EndingProduct> products,
    Money total,
    @Nullable LocalDate nextAttempt) {}
