package dev.kontor.money.prepaid;

import dev.kontor.money.ledger.Entry;
import dev.kontor.platform.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line of the statement. */
@Schema(name = "PrepaidEntry")
public record EntryResponse(
    @Schema(examples = "019ab3c6-2d20-7a10-b3c4-8e9f0a1b2c3d") UUID id,
    @Schema(description = "Its place in the account, without a gap", examples = "42") long sequence,
    @Schema(description = "Below zero where money went") Money amount,
    Money balanceAfter,
    @Schema(description = "The part of that which is credit") Money creditAfter,
    EntryKind kind,
    @Schema(
            description = "In the provider's words; may be empty",
            examples = "Thank you for waiting")
        String reason,
    Reference reference,
    Instant createdAt) {

  /** What caused an entry. */
  @Schema(name = "PrepaidReference")
  record Reference(
      @Schema(examples = "payment") String kind,
      @Schema(examples = "019ab3c6-2c10-7e4f-8a91-3d5b7f9e1c24") UUID id) {}

  public static EntryResponse of(Entry entry) {
    var currency = entry.account().currency();
    return new EntryResponse(
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
