package dev.kontor.service.holding;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All that members keep in a product. */
@Schema(name = "Holdings")
record HoldingsRequest(
    @Schema(description = "At most 1,000") @NotNull @Size(max = 1000)
        List<@NotNull @Valid HoldingItem> items) {}
