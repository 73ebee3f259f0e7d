package dev.kontor.money.transfer;

import dev.kontor.platform.text.Coded;
import java.util.UUID;

/** What a transfer is for. */
public record TransferTarget(UUID organisationId, Kind kind, UUID id) {
  /** What transfers are for. */
  public enum Kind implements Coded {
    INVOICE,
    TOP_UP
  }
}
