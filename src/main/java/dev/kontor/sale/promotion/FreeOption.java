package dev.kontor.sale.promotion;

import dev.kontor.product.catalogue.BillingPeriod;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;
import org.jspecify.annotations.Nullable;

/** The first term of one product that an organisation gets for nothing. */
@Entity
@Table(name = "free_option")
class FreeOption {
  @Id private UUID id;
  @PartitionKey private UUID organisationId;

  /** Of any product of this type; or else of the offer. */
  private @Nullable String productType;

  private @Nullable String offer;

  @Enumerated(EnumType.STRING)
  private BillingPeriod longestPeriod;

  /** The last day on which it can be ordered. */
  private @Nullable LocalDate validUntil;

  private @Nullable UUID orderId;
  private boolean paused;
  private Instant createdAt;
  @Version private long version;

  protected FreeOption() {}

  /**
   * What it is for.
   *
   * @param productType or else an offer
   */
  record What(@Nullable String productType, @Nullable String offer) {
    What {
      if ((productType == null) == (offer == null)) {
        throw new IllegalArgumentException("For a type or an offer");
      }
    }
  }

  FreeOption(
      UUID id,
      UUID organisationId,
      What what,
      BillingPeriod longestPeriod,
      @Nullable LocalDate validUntil,
      Instant now) {
    this.id = id;
    this.organisationId = organisationId;
    this.productType = what.productType();
    this.offer = what.offer();
    this.longestPeriod = longestPeriod;
    this.validUntil = validUntil;
    this.createdAt = now;
  }

  void change(@Nullable LocalDate newValidUntil, boolean isPaused) {
    validUntil = newValidUntil;
    paused = isPaused;
  }

  /** It is for a product, whether it can be used or not. */
  boolean isFor(String type, String wantedOffer) {
    return type.equals(productType) || wantedOffer.equals(offer);
  }

  /** Why it can't be used today for a term of so many months; null where it can. */
  @Nullable FreeOptionReason reason(int months, LocalDate today) {
    if (orderId != null) {
      return FreeOptionReason.USED;
    }
    if (validUntil != null && today.isAfter(validUntil)) {
      return FreeOptionReason.EXPIRED;
    }
    if (paused) {
      return FreeOptionReason.PAUSED;
    }
    return months > longestPeriod.months() ? FreeOptionReason.PERIOD_TOO_LONG : null;
  }

  UUID id() {
    return id;
  }

  UUID organisationId() {
    return organisationId;
  }

  @Nullable String productType() {
    return productType;
  }

  @Nullable String offer() {
    return offer;
  }

  BillingPeriod longestPeriod() {
    return longestPeriod;
  }

  @Nullable LocalDate validUntil() {
    return validUntil;
  }

  @Nullable UUID orderId() {
    return orderId;
  }

  boolean isPaused() {
    return paused;
  }

  Instant createdAt() {
    return createdAt;
  }

  long version() {
    return version;
  }
}
