package dev.kontor.product.product;

import java.util.UUID;

/**
 * Tells which organisation is about to have a product of a type of which each has one at a time;
 * given by the feature that sells them.
 */
public interface TypeReservations {
  /** Whether an organisation is about to have one. Asked under the organisation's lock. */
  boolean isReserved(UUID organisationId, String type);
}
