package dev.kontor.money.payment;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.kontor.platform.money.Money;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a provider tells of a payment, or of a refund. Members that aren't known are left alone. */
@Schema(name = "PaymentCallback")
@JsonIgnoreProperties(ignoreUnknown = true)
record CallbackBody(
    @Schema(
            description = "As the payment is called here",
            examples = "019ab3c6-2c10-7e4f-8a91-3d5b7f9e1c24",
            required = true)
        @NotNull
        UUID paymentId,
    @Schema(required = true) @NotNull CallbackStatus status,
    @Schema(description = "As the provider has it", required = true)
        @JsonIgnoreProperties(ignoreUnknown = true)
        @NotNull
        Money amount,
    @Schema(description = "Of a refund, where it isn't about the payment itself")
        @Nullable UUID refundId) {}
