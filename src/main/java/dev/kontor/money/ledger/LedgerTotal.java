package dev.kontor.money.ledger;

import dev.kontor.platform.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.mapper.Nested;

/** What all accounts of a kind hold together, in one currency. */
@Schema(name = "LedgerTotal")
record LedgerTotal(
    @Schema(
            description =
                "`paid_in` and `credit` are the customers'; `payments`, `payouts`, `revenue`,"
                    + " `tax`, `promotion` and `goodwill` the provider's own",
            examples = "payments",
            enumeration = {
              "paid_in",
              "credit",
              "payments",
              "payouts",
              "revenue",
              "tax",
              "promotion",
              "goodwill"
            })
        String account,
    @Nested @Schema(description = "Below zero where more went from there than came in")
        Money balance) {}
