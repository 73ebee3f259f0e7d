package dev.kontor.money.payment;

import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;

/**
 * A payment method as it is kept.
 *
 * @param token what stands for it at the provider, encrypted
 */
record SavedMethod(
    UUID organisationId,
    UUID id,
    PaymentMethodType type,
    String provider,
    byte[] token,
    String label,
    @Nested MethodDetails details,
    Instant createdAt) {}
