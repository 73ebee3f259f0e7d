package dev.kontor.money.bankcredit;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why nobody knows whose it is. */
@Schema(name = "BankCreditWhy")
enum Unmatched implements Coded {
  /** The reference has a wrong digit, or was never given to anybody. */
  @JsonProperty("reference")
  REFERENCE,
  /** The payer wrote none. */
  @JsonProperty("no_reference")
  NO_REFERENCE,
  /** What the reference stands for is in another currency. */
  @JsonProperty("currency")
  CURRENCY,
  /** It is for an organisation of the operator who entered it: others decide. */
  @JsonProperty("own_affair")
  OWN_AFFAIR;
}
