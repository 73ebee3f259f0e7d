package dev.kontor.money.prepaid.staffentry;

import dev.kontor.platform.money.Money;
import dev.kontor.platform.text.Line;
import dev.kontor.platform.text.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An amount to be taken for something that was agreed with the customer. */
@Schema(name = "PrepaidCharge")
record ChargeRequest(
    @Schema(required = true) @NotNull Money amount,
    @Schema(
            description = "Stands on the statement",
            examples = "Moving your shop, two hours",
            required = true)
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = Line.PLAIN, message = Line.MESSAGE)
        @Typed
        String reason) {}
