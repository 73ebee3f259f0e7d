package dev.kontor.sale.order;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;

/** What pays an order. */
enum OrderPaymentKind implements Coded {
  /** A payment by card and the like. */
  @JsonProperty("external")
  EXTERNAL,
  /** What was paid in to the prepaid account. */
  @JsonProperty("prepaid")
  PREPAID,
  /** Promotional or goodwill credit. */
  @JsonProperty("credit")
  CREDIT,
  /** What was left of the terms that it took the place of. */
  @JsonProperty("upgrade")
  UPGRADE,
  /** What is to be paid by an open invoice, whose term runs already. */
  @JsonProperty("on_account")
  ON_ACCOUNT
}
