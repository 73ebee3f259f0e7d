package dev.kontor.money.ledger;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of recomputing the whole ledger. */
@Schema(name = "Reconciliation")
record Reconciliation(
    @Schema(examples = "2026-11-26T09:00:00Z") Instant checkedAt,
    @Schema(description = "Customers' accounts", examples = "1204") long accounts,
    @Schema(examples = "48210") long transactions,
    @Schema(examples = "51377") long postings,
    @Schema(description = "0 where all is well", examples = "0") long differenceCount,
    @Schema(description = "The first 1,000", examples = "[]") List<Difference> differences) {}
