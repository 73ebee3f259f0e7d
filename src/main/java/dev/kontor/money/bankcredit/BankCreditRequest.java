package dev.kontor.money.bankcredit;

import dev.kontor.platform.money.Money;
import dev.kontor.platform.text.Line;
import dev.kontor.platform.text.Typed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A credit as it stands on the bank's statement. */
@Schema(name = "EnterBankCredit")
record BankCreditRequest(
    @Schema(
            description = "The provider's IBAN or QR-IBAN",
            examples = "CH5604835012345678009",
            required = true)
        @NotBlank
        @Size(max = 50)
        @Pattern(regexp = Line.PLAIN, message = Line.MESSAGE)
        @Typed
        String account,
    @Schema(required = true) @NotNull Money amount,
    @Schema(description = "A reference, or the number of an invoice")
        @Size(max = 140)
        @Pattern(regexp = Line.PLAIN, message = Line.MESSAGE)
        @Typed
        @Nullable String reference,
    @Schema(required = true) @NotNull @Valid Debtor debtor,
    @Schema(examples = "2026-11-27", required = true) @NotNull LocalDate bookedOn,
    @Schema(
            description = "The bank's own reference of the entry (AcctSvcrRef)",
            examples = "20261127-4711",
            required = true)
        @NotBlank
        @Size(max = 46)
        @Pattern(regexp = Line.PLAIN, message = Line.MESSAGE)
        @Typed
        String bankReference) {}
