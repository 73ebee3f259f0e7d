package dev.kontor.money.invoice;

import dev.kontor.money.ledger.Cause;
import dev.kontor.money.prepaid.EntryKind;
import java.util.UUID;

/**
 * What stands on the statement where money moves for a document.
 *
 * @param reason as people read it; of a credit note it stands on the document, too
 */
public record Why(EntryKind kind, String reason) {
  Cause cause(String referenceKind, UUID referenceId) {
    return new Cause(kind.code(), reason, referenceKind, referenceId);
  }
}
