package dev.kontor.sale.vies;

import java.io.IOException;

/** VIES gave no answer that tells; the reason can be logged. */
final class ViesFailure extends IOException {
  private static final long serialVersionUID = 1L;

  private final String reason;

  ViesFailure(String reason) {
    super(reason);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
