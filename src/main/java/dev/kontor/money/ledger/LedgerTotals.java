package dev.kontor.money.ledger;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All kinds of accounts in all currencies. */
@Schema(name = "LedgerTotals")
record LedgerTotals(
    @Schema(description = "Those of one currency add up to zero") List<LedgerTotal> items) {}
