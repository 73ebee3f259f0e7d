package dev.kontor.money.prepaid.withdrawal;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;
import java.util.Optional;

/** How far a withdrawal is. */
public enum WithdrawalStatus implements Coded {
  /** Waits to be picked up; can be cancelled. */
  @JsonProperty("pending")
  PENDING,
  /** Handed to the bank. */
  @JsonProperty("processing")
  PROCESSING,
  @JsonProperty("settled")
  SETTLED,
  /** The money is back on the account. */
  @JsonProperty("failed")
  FAILED,
  @JsonProperty("cancelled")
  CANCELLED;

  static Optional<WithdrawalStatus> find(String code) {
    return Coded.find(WithdrawalStatus.class, code);
  }

  boolean isOpen() {
    return this == PENDING || this == PROCESSING;
  }
}
