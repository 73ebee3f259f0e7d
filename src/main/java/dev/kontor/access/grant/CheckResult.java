package dev.kontor.access.grant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to one question. */
@Schema(name = "AccessCheckResult")
record CheckResult(
    @Schema(examples = "true", required = true) boolean allowed,
    @Schema(
            description = "Why; of several reasons against it, the first in this order",
            examples = "granted",
            required = true)
        CheckReason reason) {
  static CheckResult of(CheckReason reason) {
    return new CheckResult(reason == CheckReason.GRANTED, reason);
  }
}
