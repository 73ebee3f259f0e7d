package dev.kontor.sale.closing;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What stands in the way of closing an organisation. */
@Schema(
    description =
        "`minimum_term`: a product whose minimum isn't paid for yet; `prepaid`: what was paid in, and"
            + " credit, each apart")
enum BlockerKind implements Coded {
  @JsonProperty("product")
  PRODUCT,
  @JsonProperty("minimum_term")
  MINIMUM_TERM,
  @JsonProperty("order")
  ORDER,
  @JsonProperty("invoice")
  INVOICE,
  @JsonProperty("top_up")
  TOP_UP,
  @JsonProperty("withdrawal")
  WITHDRAWAL,
  @JsonProperty("refund")
  REFUND,
  @JsonProperty("prepaid")
  PREPAID,
  @JsonProperty("member")
  MEMBER,
  @JsonProperty("invitation")
  INVITATION
}
