package dev.kontor.product.product;

/** Tells which domains somebody is about to have; given by the feature that sells them. */
public interface NameReservations {
  /**
   * Whether somebody is about to have a name. Asked under the lock on the name.
   *
   * @param name as registries write it
   */
  boolean isReserved(String name);
}
