package dev.kontor.money.bankcredit;

import dev.kontor.platform.text.Line;
import dev.kontor.platform.text.Typed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why it is sent back. */
@Schema(name = "ReturnBankCredit")
record ReturnRequest(
    @Schema(examples = "Sent by mistake")
        @Size(max = 500)
        @Pattern(regexp = Line.PLAIN, message = Line.MESSAGE)
        @Typed
        @Nullable String reason) {}
