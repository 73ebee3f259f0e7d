package dev.kontor.money.bankcredit;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far what came is: who found out whose it is, and whether it was enough. */
@Schema(
    name = "BankCreditStatus",
    description =
        "`matched` and `partly_matched` (less than was due) by what they name, `assigned` by an"
            + " operator; `reversed` are the bank's reversals")
enum BankCreditStatus implements Coded {
  /** What it names was found, and got what it needed. */
  @JsonProperty("matched")
  MATCHED,
  /** What it names was found and needs more: all of it is on the prepaid account. */
  @JsonProperty("partly_matched")
  PARTLY_MATCHED,
  /** Nobody knows whose it is. */
  @JsonProperty("unknown")
  UNKNOWN,
  /** An operator said where it belongs. */
  @JsonProperty("assigned")
  ASSIGNED,
  /** An operator sends it back. */
  @JsonProperty("returned")
  RETURNED,
  /** A reversal, which moves nothing by itself. */
  @JsonProperty("reversed")
  REVERSED;

  static Optional<BankCreditStatus> find(String code) {
    return Coded.find(BankCreditStatus.class, code);
  }
}
