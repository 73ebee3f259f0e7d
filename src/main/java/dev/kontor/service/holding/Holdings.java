package dev.kontor.service.holding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What other features ask of holdings, in transactions of theirs. */
@ApplicationScoped
public class Holdings {
  private final HoldingService service;

  Holdings(HoldingService service) {
    this.service = service;
  }

  /** Says that a member's mailbox is all that a mail service has. */
  public void keepMailbox(UUID organisationId, UUID productId, UUID userId, String address) {
    keep(organisationId, productId, new HoldingItem(userId, HoldingKind.MAILBOX, address, address));
  }

  /** Says that a member's files are all that a drive has. */
  public void keepFiles(UUID organisationId, UUID productId, UUID userId, String label) {
    keep(organisationId, productId, new HoldingItem(userId, HoldingKind.DRIVE_DATA, "1", label));
  }

  private void keep(UUID organisationId, UUID productId, HoldingItem item) {
    service.replace(organisationId, productId, List.of(item));
  }
}
