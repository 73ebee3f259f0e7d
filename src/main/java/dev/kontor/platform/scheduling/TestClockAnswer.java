package dev.kontor.platform.scheduling;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The service's time.
 *
 * @param now what the service's clock shows
 * @param offset how far it is ahead of real time, ISO 8601
 */
@Schema(name = "TestClock")
record TestClockAnswer(
    @Schema(examples = "2026-11-24T09:00:00Z") Instant now,
    @Schema(examples = "PT744H") String offset) {}
