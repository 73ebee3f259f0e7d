package dev.kontor.sale.renewal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Products that might be renewed together. */
@Schema(name = "RenewalPreviewRequest")
record RenewalPreviewRequest(
    @Schema(description = "Of different products")
        @NotNull
        @Size(min = 1, max = RenewalRequest.MOST)
        List<@NotNull @Valid RenewalItem> items) {}
