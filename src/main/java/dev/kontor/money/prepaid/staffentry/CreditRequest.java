package dev.kontor.money.prepaid.staffentry;

import dev.kontor.platform.money.Money;
import dev.kontor.platform.text.Line;
import dev.kontor.platform.text.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Credit to be given. */
@Schema(name = "PrepaidCredit")
record CreditRequest(
    @Schema(required = true) @NotNull Money amount,
    @Schema(required = true) @NotNull CreditKind kind,
    @Schema(
            description = "Stands on the statement",
            examples = "Thank you for your patience",
            required = true)
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = Line.PLAIN, message = Line.MESSAGE)
        @Typed
        String reason) {}
