package dev.kontor.organisation.billing;

import dev.kontor.platform.security.Caller;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is tied to a billing address; given by the feature that has products. Called under the
 * organisation's lock.
 */
public interface BillingAddressUse {
  /** A product whose invoices go to the address. */
  record Tied(UUID productId, String name) {}

  /** The products that still run and are tied to an address, the oldest first. */
  List<Tied> tiedTo(UUID organisationId, UUID billingAddressId);

  /**
   * Ties all that is tied to an address to another one, or to none.
   *
   * @throws dev.kontor.platform.problem.DomainException 403 {@code product-locked} where the caller
   *     may change nothing of one of them
   */
  void move(
      Caller caller, UUID organisationId, UUID billingAddressId, @Nullable UUID replacementId);
}
