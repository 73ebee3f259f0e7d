package dev.kontor.access.apitoken;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A successor for a token. */
@Schema(name = "RotateApiToken")
record ApiTokenRotation(
    @Schema(description = "For how many hours the old one stays good; 24 without", examples = "48")
        @Min(0)
        @Max(ApiTokenRotation.LONGEST)
        @Nullable Integer overlapHours,
    @Schema(description = "Of the new one: a year from now at most, which is meant without one")
        @Nullable Instant expiresAt) {
  /** Seven days. */
  static final int LONGEST = 168;

  private static final int USUAL = 24;

  Duration overlap() {
    return Duration.ofHours(overlapHours == null ? USUAL : overlapHours);
  }
}
