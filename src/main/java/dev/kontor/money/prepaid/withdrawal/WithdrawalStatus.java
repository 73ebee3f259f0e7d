package dev.kontor.money.prepaid.withdrawal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a withdrawal is. */
enum WithdrawalStatus {
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

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<WithdrawalStatus> find(String code) {
    return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
  }

  boolean isOpen() {
    return this == PENDING || this == PROCESSING;
  }
}
