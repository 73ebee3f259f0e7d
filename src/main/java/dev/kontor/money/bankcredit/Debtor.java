package dev.kontor.money.bankcredit;

import dev.kontor.platform.text.Line;
import dev.kontor.platform.text.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who sent it, as the bank tells it.
 *
 * @param account the number of theirs
 */
@Schema(name = "BankCreditDebtor")
record Debtor(
    @Schema(examples = "Alpenglück GmbH", required = true)
        @NotBlank
        @Size(max = 140)
        @Pattern(regexp = Line.PLAIN, message = Line.MESSAGE)
        @Typed
        String name,
    @Schema(description = "IBAN, or another number")
        @Size(max = 50)
        @Pattern(regexp = Line.PLAIN, message = Line.MESSAGE)
        @Typed
        @Nullable String account) {}
