package dev.kontor.money.payment;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where money is to go that came with another amount. */
@Schema(name = "BookPaymentMismatch")
record MismatchBookingRequest(
    @Schema(
            description = "To the prepaid account, or back to where it came from",
            examples = "prepaid",
            required = true)
        @NotNull
        MismatchTarget to) {}
