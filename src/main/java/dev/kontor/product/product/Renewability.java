package dev.kontor.product.product;

/** Whether a product can go on for another term. */
public enum Renewability {
  RENEWABLE,
  /** It has no end, or isn't sold, or isn't there yet. */
  NEVER,
  CANCELLED,
  /** A domain that has expired. */
  TO_BE_RESTORED,
  ENDED
}
