package dev.kontor.money.ledger;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something in the ledger that doesn't follow from the rest of it. */
@Schema(name = "LedgerDifference")
record Difference(
    Kind kind,
    @Schema(description = "Null where it is about the provider's accounts")
        @Nullable UUID organisationId,
    @Schema(examples = "CHF") String currency,
    @Schema(description = "Of the entry; null where it is about the whole account")
        @Nullable Long sequence,
    @Schema(description = "As recomputed", examples = "125.00") String expected,
    @Schema(description = "As stored", examples = "120.00") String found) {

  /** What doesn't follow. */
  @Schema(name = "LedgerDifferenceKind")
  enum Kind implements Coded {
    /** An entry is missing before this one, or there are two. */
    @JsonProperty("sequence")
    SEQUENCE,
    /** The entry, its postings or the hash were changed. */
    @JsonProperty("hash")
    HASH,
    /** The entry's amount isn't what its postings move. */
    @JsonProperty("amount")
    AMOUNT,
    /** The balance after the entry isn't the sum of the entries. */
    @JsonProperty("balance_after")
    BALANCE_AFTER,
    /** The account doesn't hold what its last entry says. */
    @JsonProperty("balance")
    BALANCE,
    /** The account doesn't hold back what its holds say. */
    @JsonProperty("held")
    HELD,
    /** A day of a provider's account isn't the sum of its postings. */
    @JsonProperty("provider_day")
    PROVIDER_DAY,
    /** What caused an entry or a hold says something else than it, or there is only one of both. */
    @JsonProperty("cause")
    CAUSE
  }
}
