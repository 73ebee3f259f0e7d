package dev.kontor.sale.cancellation;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When a product is to end. */
@Schema(name = "Cancel")
record CancellationRequest(@Schema(examples = "end_of_term") @NotNull CancellationMoment at) {}
