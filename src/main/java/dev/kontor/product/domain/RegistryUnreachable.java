package dev.kontor.product.domain;

/**
 * A registry didn't answer in time, or not as it should: what it did isn't known. Whoever asks
 * again with the same transaction id gets the answer.
 */
public final class RegistryUnreachable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RegistryUnreachable(String why) {
    super(why);
  }
}
