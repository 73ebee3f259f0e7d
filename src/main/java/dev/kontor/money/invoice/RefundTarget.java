package dev.kontor.money.invoice;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where what was paid for an invoice is given back to. */
@Schema(name = "RefundTarget")
public enum RefundTarget implements Coded {
  /** Each part to where it came from. */
  @JsonProperty("source")
  SOURCE,
  /** To the prepaid account: what came from outside is paid in then; credit stays credit. */
  @JsonProperty("prepaid")
  PREPAID
}
