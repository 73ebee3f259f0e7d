package dev.kontor.money.payment;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What people know a payment method by.
 *
 * @param brand of a card
 * @param last4 of a card's number
 * @param expiresOn the last day of a card
 * @param account of others, mostly hidden, such as {@code a…@example.com}
 */
@Embeddable
record MethodDetails(
    @Nullable String brand,
    @Nullable String last4,
    @Nullable LocalDate expiresOn,
    @Nullable String account) {}
