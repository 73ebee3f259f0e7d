package dev.kontor.sale.promotion;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What can be edited of a free option. */
@Schema(name = "FreeOptionDetails")
record FreeOptionDetails(
    @Schema(description = "The last day on which it can be ordered, in UTC; null for no end")
        @Nullable LocalDate validUntil,
    @Schema(examples = "false") @NotNull Boolean paused) {
  static FreeOptionDetails of(FreeOption option) {
    return new FreeOptionDetails(option.validUntil(), option.isPaused());
  }
}
