package dev.kontor.service.holding;

import dev.kontor.platform.text.EmailAddress;
import java.util.UUID;

/**
 * What a user keeps in a product.
 *
 * @param reference as the service knows it; of mailboxes their address
 * @param label as people know it
 */
record Holding(
    UUID id,
    UUID organisationId,
    UUID productId,
    UUID userId,
    HoldingKind kind,
    String reference,
    String label,
    boolean followsAccount) {

  /** What tells it from others of the product. */
  record Key(UUID userId, HoldingKind kind, String reference) {
    static Key of(UUID userId, HoldingKind kind, String reference) {
      return new Key(userId, kind, kind.isMailbox() ? EmailAddress.key(reference) : reference);
    }
  }

  Key key() {
    return Key.of(userId, kind, reference);
  }

  boolean isWhat(HoldingItem told) {
    return reference.equals(told.reference()) && label.equals(told.label());
  }
}
