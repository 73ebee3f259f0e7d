package dev.kontor.product.domain;

/** A registry has answered, and doesn't do what it was asked: nothing has changed. */
public final class RegistryRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final RegistryRefusal reason;

  public RegistryRefused(RegistryRefusal reason) {
    super("The registry refused: " + reason.code());
    this.reason = reason;
  }

  public RegistryRefusal reason() {
    return reason;
  }
}
