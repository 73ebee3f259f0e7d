package dev.kontor.platform.scheduling;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where to move the clock: exactly one of the two.
 *
 * @param now the instant to go to
 * @param advance how far to go, an ISO 8601 period or duration; months keep to the calendar in UTC
 */
@Schema(name = "MoveTestClock")
record TestClockRequest(
    @Schema(description = "The instant to go to, instead of `advance`") @Nullable Instant now,
    @Schema(examples = "P1M")
        @Size(max = 40)
        @Pattern(regexp = "^P[0-9YMWDTHS.]+$", message = "{kontor.span}")
        @Nullable String advance) {}
