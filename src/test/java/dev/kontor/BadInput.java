package dev.kontor;

import dev.kontor.support.Wire.Request;

/**
 * A call that an operation need not like.
 *
 * @param expected the status; 4 for any refusal; 0 where it may happen to be acceptable
 */
record BadInput(String name, Request request, int expected) {
  private static final int TOO_MANY = 429;

  /** Whether it is refused in any case. */
  boolean isRefused() {
    return expected != 0;
  }

  /** Refusals for haste come before those of content. */
  boolean allows(int status) {
    return switch (expected) {
      case 0 -> status < 500;
      case 4 -> status >= 400 && status < 500;
      default -> status == expected || status == TOO_MANY;
    };
  }
}
