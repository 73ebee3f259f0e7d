package dev.kontor.money.bankcredit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of the entries of a file. */
@Schema(name = "BankFileTaken")
record BankFileResponse(
    @Schema(description = "All of them; each transaction of a batch is one", examples = "12")
        int entries,
    @Schema(examples = "10") int booked,
    @Schema(description = "Nobody knows whose they are", examples = "1") int unknown,
    @Schema(description = "Came before", examples = "0") int known,
    @Schema(description = "Listed only", examples = "0") int reversals,
    @Schema(description = "Debits, and what isn't booked", examples = "1") int ignored) {}
