package dev.kontor.service.mailbox;

import dev.kontor.service.feed.ServiceEvents;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;

/** Has mail services learn what to check a mailbox's password by. */
@Singleton
class Verifiers {
  private final ServiceEvents events;

  Verifiers(ServiceEvents events) {
    this.events = events;
  }

  /**
   * Tells the mailbox's service, in the running transaction.
   *
   * @param verifier an Argon2id hash in the PHC string format, of the password's normal form (RFC
   *     8265: spaces are U+0020, NFC)
   */
  void tell(UUID userId, Mailbox mailbox, String verifier) {
    events.aboutProduct(
        "mailbox.password_changed",
        mailbox.product(),
        userId,
        Map.of("holdingId", mailbox.id(), "address", mailbox.address(), "verifier", verifier));
  }
}
