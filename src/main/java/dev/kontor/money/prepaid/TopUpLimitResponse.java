package dev.kontor.money.prepaid;

import dev.kontor.money.payment.PaymentMethodType;
import dev.kontor.platform.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much may be topped up with a payment method in a currency. */
@Schema(name = "TopUpLimit")
public record TopUpLimitResponse(
    @Schema(examples = "card") PaymentMethodType method,
    @Schema(examples = "CHF") String currency,
    @Schema(
            description = "At once, at least",
            examples = "{\"amount\": \"5.00\", \"currency\": \"CHF\"}")
        Money minimum,
    @Schema(
            description = "At once, at most",
            examples = "{\"amount\": \"5000.00\", \"currency\": \"CHF\"}")
        Money maximum,
    @Schema(
            description = "What the balance may be after a top-up, with those that are under way",
            examples = "{\"amount\": \"20000.00\", \"currency\": \"CHF\"}")
        Money highestBalance) {}
