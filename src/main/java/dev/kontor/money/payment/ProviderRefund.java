package dev.kontor.money.payment;

import dev.kontor.platform.money.Money;
import java.util.UUID;

/**
 * What a provider is asked to give back.
 *
 * @param refundId names the refund at the provider, too: asked twice, it gives back once
 * @param paymentId of the charge, a part of which or all is given back
 * @param amount more than zero
 */
record ProviderRefund(UUID refundId, UUID paymentId, Money amount) {}
