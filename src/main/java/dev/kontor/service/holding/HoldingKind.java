package dev.kontor.service.holding;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;
import java.util.List;

/** What a member can keep in a product. */
enum HoldingKind implements Coded {
  @JsonProperty("drive_data")
  DRIVE_DATA(HoldingAction.TRANSFER, HoldingAction.KEEP, HoldingAction.DELETE),
  /** Their own. */
  @JsonProperty("mailbox")
  MAILBOX(HoldingAction.TRANSFER, HoldingAction.KEEP, HoldingAction.DELETE),
  /** Somebody else's that they may read. */
  @JsonProperty("foreign_mailbox")
  FOREIGN_MAILBOX(HoldingAction.REVOKE),
  @JsonProperty("calendar")
  CALENDAR,
  @JsonProperty("address_book")
  ADDRESS_BOOK;

  private final List<HoldingAction> actions;

  HoldingKind(HoldingAction... actions) {
    this.actions = List.of(actions);
  }

  /** What whoever removes the member chooses from; nothing where no decision is needed. */
  List<HoldingAction> actions() {
    return actions;
  }

  boolean needsDecision() {
    return !actions.isEmpty();
  }

  /** What becomes of it where nobody decides; access to what is shared just ends. */
  String actionOfItself() {
    if (!needsDecision()) {
      return "end_access";
    }
    return (actions.contains(HoldingAction.KEEP) ? HoldingAction.KEEP : actions.get(0)).code();
  }

  /** Whether it is known by an address. */
  boolean isMailbox() {
    return this == MAILBOX || this == FOREIGN_MAILBOX;
  }
}
