package dev.kontor.money.bankcredit;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an entry of the bank's is. */
@Schema(name = "BankCreditKind")
enum BankCreditKind implements Coded {
  @JsonProperty("credit")
  CREDIT,
  /** The bank undid an earlier entry. */
  @JsonProperty("reversal")
  REVERSAL;
}
