package dev.kontor.money.payment;

import dev.kontor.platform.money.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * What a provider is asked for.
 *
 * @param paymentId names the payment at the provider, too: asked twice, it charges once
 * @param token stands for the payment method
 * @param expiresAt until when the payment is waited for
 */
record ProviderCharge(UUID paymentId, String token, Money amount, Instant expiresAt) {}
