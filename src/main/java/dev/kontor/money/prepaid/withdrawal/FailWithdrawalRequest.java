package dev.kontor.money.prepaid.withdrawal;

import dev.kontor.platform.text.Line;
import dev.kontor.platform.text.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a withdrawal couldn't be paid out. */
@Schema(name = "FailWithdrawal")
record FailWithdrawalRequest(
    @Schema(
            description = "Shown to the customer",
            examples = "The bank has no such account.",
            required = true)
        @NotBlank
        @Size(max = 500)
        @Pattern(regexp = Line.PLAIN, message = Line.MESSAGE)
        @Typed
        String reason) {}
