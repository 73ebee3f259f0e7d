package dev.kontor.money.prepaid.withdrawal;

import dev.kontor.platform.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Money to be paid back. */
@Schema(name = "WithdrawalRequest")
public record WithdrawalRequest(
    @Schema(description = "At most what is withdrawable in its currency", required = true) @NotNull
        Money amount,
    @Schema(required = true) @NotNull @Valid Destination destination) {}
