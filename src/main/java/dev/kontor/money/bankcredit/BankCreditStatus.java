package dev.kontor.money.bankcredit;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far what came is. */
@Schema(name = "BankCreditStatus")
enum BankCreditStatus implements Coded {
  /** All of it is where it belongs. */
  @JsonProperty("booked")
  BOOKED,
  /** Nobody knows whose it is. */
  @JsonProperty("unknown")
  UNKNOWN,
  /** An operator sends it back. */
  @JsonProperty("returned")
  RETURNED,
  /** A reversal, which moves nothing by itself. */
  @JsonProperty("listed")
  LISTED;

  static Optional<BankCreditStatus> find(String code) {
    return Coded.find(BankCreditStatus.class, code);
  }
}
