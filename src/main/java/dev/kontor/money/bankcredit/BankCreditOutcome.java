package dev.kontor.money.bankcredit;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where what came went. */
@Schema(name = "BankCreditOutcome")
public enum BankCreditOutcome implements Coded {
  /** It paid the invoice; what was too much is on the prepaid account. */
  @JsonProperty("paid")
  PAID,
  /** Less than the invoice needs: all of it is on the prepaid account. */
  @JsonProperty("part")
  PART,
  @JsonProperty("to_prepaid")
  TO_PREPAID,
  /** It is the top-up that was waited for. */
  @JsonProperty("topped_up")
  TOPPED_UP;
}
