package dev.kontor.money.payment;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.mapper.PropagateNull;
import org.jdbi.v3.core.mapper.reflect.ColumnName;

/** What became of money that came with another amount. */
@Schema(name = "PaymentMismatchBooking")
record MismatchBooking(
    @PropagateNull @ColumnName("booked_to") @Schema(examples = "prepaid", required = true)
        MismatchTarget to,
    @Schema(
            description = "The operator's user",
            examples = "019ab3c4-6f02-7b1d-8c55-2f9e4d7a6b32",
            required = true)
        UUID bookedBy,
    @Schema(examples = "2026-11-27T09:00:00Z", required = true) Instant bookedAt) {}
