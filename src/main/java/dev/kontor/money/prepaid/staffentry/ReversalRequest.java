package dev.kontor.money.prepaid.staffentry;

import dev.kontor.platform.text.Line;
import dev.kontor.platform.text.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A credit or charge to be undone. */
@Schema(name = "PrepaidReversal")
record ReversalRequest(
    @Schema(
            description = "The entry of the credit or charge",
            examples = "019ab3c6-2d30-7b21-84d5-9f0a1b2c3d4e",
            required = true)
        @NotNull
        UUID entryId,
    @Schema(description = "Stands on the statement", examples = "Given by mistake", required = true)
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = Line.PLAIN, message = Line.MESSAGE)
        @Typed
        String reason) {}
