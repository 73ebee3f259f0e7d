package dev.kontor.money.prepaid.staffentry;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.money.ledger.Account;
import dev.kontor.money.prepaid.EntryKind;
import dev.kontor.platform.text.Coded;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why the provider gives credit. */
@Schema(name = "PrepaidCreditKind")
enum CreditKind implements Coded {
  @JsonProperty("promotional")
  PROMOTIONAL(Account.PROMOTION, EntryKind.PROMOTIONAL_CREDIT),
  @JsonProperty("goodwill")
  GOODWILL(Account.GOODWILL, EntryKind.GOODWILL_CREDIT);

  private final Account from;
  private final EntryKind entryKind;

  CreditKind(Account from, EntryKind entryKind) {
    this.from = from;
    this.entryKind = entryKind;
  }

  Account from() {
    return from;
  }

  EntryKind entryKind() {
    return entryKind;
  }
}
