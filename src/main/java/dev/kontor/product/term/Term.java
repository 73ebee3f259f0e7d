package dev.kontor.product.term;

import dev.kontor.product.catalogue.BillingPeriod;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A term as it was recorded, but for its end, which may have been put forward. Its members are
 * those of {@link NewTerm}.
 */
public record Term(
    UUID id,
    UUID productId,
    LocalDate from,
    @Nullable LocalDate to,
    @Nullable String offer,
    @Nullable BillingPeriod period,
    @Nullable UUID orderLineId,
    long net,
    long tax,
    @Nullable String currency,
    TermPayment payment) {}
