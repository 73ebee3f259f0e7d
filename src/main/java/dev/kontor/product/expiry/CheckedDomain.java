package dev.kontor.product.expiry;

import dev.kontor.product.domain.DomainStanding;
import dev.kontor.product.domain.RegistryState;
import dev.kontor.product.product.ProductStatus;
import dev.kontor.product.product.Subscribed;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A domain as we have it, beside which its registry's word is laid.
 *
 * @param isKnownThere whether the registry ever registered, renewed or restored it for us
 * @param isAnothers whether another product has the same name by now
 */
record CheckedDomain(Subscribed product, boolean isKnownThere, boolean isAnothers) {
  /** As registries write it. */
  String name() {
    var name = product.name().toLowerCase(Locale.ROOT);
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }

  /** Whether nobody has it here any more. */
  boolean isToBeReleased() {
    return product.status() == ProductStatus.ENDED && isKnownThere && !isAnothers;
  }

  /** Whether what is due on a day has still to be done, and nothing can be compared before. */
  boolean isUnsettled(LocalDate today) {
    return switch (product.status()) {
      case REGISTERING -> true;
      case ACTIVE, CANCELLED, SUSPENDED ->
          product.paidUntil() != null && !product.paidUntil().isAfter(today);
      case EXPIRED -> !product.goneOn().isAfter(today);
      case ENDED -> false;
    };
  }

  /** Whether the registry says the same. */
  boolean agrees(DomainStanding standing) {
    if (standing.state() == RegistryState.FREE && !isKnownThere) {
      return true;
    }
    return switch (product.status()) {
      case REGISTERING -> true;
      case ACTIVE, CANCELLED, SUSPENDED ->
          standing.state() == RegistryState.ACTIVE
              && (product.paidUntil() == null || product.end().equals(standing.expiresOn()));
      case EXPIRED -> standing.state() == RegistryState.REDEMPTION && isRedeemable(standing);
      case ENDED ->
          standing.state() == RegistryState.FREE
              || standing.state() == RegistryState.TAKEN
              || isAnothers;
    };
  }

  /** A name that was given up before its expiry keeps that, and has expired here all the same. */
  private boolean isRedeemable(DomainStanding standing) {
    var redemption = product.redemption();
    var expiry = standing.expiresOn();
    return redemption == null
        || redemption.endsOn().equals(standing.redemptionEndsOn())
            && expiry != null
            && !expiry.isBefore(product.end());
  }
}
