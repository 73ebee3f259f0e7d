package dev.kontor.money.prepaid;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why money came to the prepaid account, or went. */
@Schema(name = "PrepaidEntryKind")
public enum EntryKind implements Coded {
  @JsonProperty("top_up")
  TOP_UP,
  /** Paid for something that wasn't there any more. */
  @JsonProperty("unclaimed_payment")
  UNCLAIMED_PAYMENT,
  /** Another amount than a payment was asked for. */
  @JsonProperty("mismatched_payment")
  MISMATCHED_PAYMENT,
  /** A payment with another amount went back to where it came from. */
  @JsonProperty("payment_returned")
  PAYMENT_RETURNED,
  @JsonProperty("promotional_credit")
  PROMOTIONAL_CREDIT,
  @JsonProperty("goodwill_credit")
  GOODWILL_CREDIT,
  /** The customer gave all credit up. */
  @JsonProperty("credit_given_up")
  CREDIT_GIVEN_UP,
  @JsonProperty("charge")
  CHARGE,
  /** Products were ordered. */
  @JsonProperty("order")
  ORDER,
  /** An open invoice was paid. */
  @JsonProperty("invoice_payment")
  INVOICE_PAYMENT,
  /** What an invoice was paid with came back, in part or whole: a credit note says why. */
  @JsonProperty("order_refund")
  ORDER_REFUND,
  /** What had come back was sent on to where it had been paid from. */
  @JsonProperty("refund_payout")
  REFUND_PAYOUT,
  /** A part of a charge, or all of it, came back. */
  @JsonProperty("refund")
  REFUND,
  /** An entry was undone. */
  @JsonProperty("reversal")
  REVERSAL,
  @JsonProperty("withdrawal")
  WITHDRAWAL;

  static EntryKind of(String code) {
    return Coded.of(EntryKind.class, code);
  }
}
