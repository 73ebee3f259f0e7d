package dev.kontor.money.prepaid;

import dev.kontor.money.payment.PaymentMethodType;
import dev.kontor.platform.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much may be topped up with a payment method in a currency. */
@Schema(name = "TopUpLimit")
public record TopUpLimitResponse(
    PaymentMethodType method,
    @Schema(examples = "CHF") String currency,
    @Schema(description = "At once, at least") Money minimum,
    @Schema(description = "At once, at most") Money maximum,
    @Schema(description = "What the balance may be after a top-up, with those that are under way")
        Money highestBalance) {}
