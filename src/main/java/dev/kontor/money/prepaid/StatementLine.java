package dev.kontor.money.prepaid;

import dev.kontor.money.ledger.Entry;
import dev.kontor.platform.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line of the statement, as JSON; of its columns as CSV see {@link StatementColumns}. */
@Schema(name = "PrepaidEntry")
public record StatementLine(
    @Schema(examples = "019ab3c6-2d40-7c32-95e6-a01b2c3d4e5f") UUID id,
    @Schema(description = "Its place in the account, without a gap", examples = "5") long sequence,
    @Schema(description = "Below zero where money went") Money amount,
    @Schema(examples = "{\"amount\": \"171.00\", \"currency\": \"CHF\"}") Money balanceAfter,
    @Schema(
            description = "The part of that which is credit",
            examples = "{\"amount\": \"21.00\", \"currency\": \"CHF\"}")
        Money creditAfter,
    @Schema(examples = "promotional_credit") EntryKind kind,
    @Schema(
            description = "In the provider's words; may be empty",
            examples = "Thank you for your patience")
        String reason,
    Reference reference,
    @Schema(examples = "2026-11-26T09:00:00Z") Instant createdAt) {

  /** What caused an entry. */
  @Schema(name = "PrepaidReference")
  record Reference(
      @Schema(examples = "promotional_credit") String kind,
      @Schema(examples = "019ab3c6-2d41-7d43-86f7-b12c3d4e5f60") UUID id) {}

  public static StatementLine of(Entry entry) {
    var currency = entry.account().currency();
    return new StatementLine(
        entry.id(),
        entry.sequence(),
        Money.ofMinor(entry.amount(), currency),
        Money.ofMinor(entry.after().total(), currency),
        Money.ofMinor(entry.after().credit(), currency),
        EntryKind.of(entry.cause().kind()),
        entry.cause().reason(),
        new Reference(entry.cause().referenceKind(), entry.cause().referenceId()),
        entry.createdAt());
  }
}
