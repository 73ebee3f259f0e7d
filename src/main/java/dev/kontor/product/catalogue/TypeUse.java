package dev.kontor.product.catalogue;

/** Tells what the products of a type rely on; asked while the type is locked. */
public interface TypeUse {
  boolean hasProducts(String type);

  /** Whether the management of one of its products is locked. */
  boolean hasLocked(String type);

  /** Whether one of its products is under maintenance. */
  boolean hasMaintained(String type);
}
