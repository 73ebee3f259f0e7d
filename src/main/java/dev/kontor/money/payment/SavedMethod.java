package dev.kontor.money.payment;

import java.time.Instant;
import java.util.UUID;

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
    MethodDetails details,
    Instant createdAt) {}
