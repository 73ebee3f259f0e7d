package dev.kontor.sale.cart;

import dev.kontor.platform.money.Money;
import dev.kontor.sale.quote.PrepaidPart;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;
import org.jspecify.annotations.Nullable;

/** What somebody is about to buy for an organisation. Whoever changes it holds its row's lock. */
@Entity
@Table(name = "cart")
class Cart {
  /** Since its last change. */
  static final Duration LIFETIME = Duration.ofDays(30);

  @Id private UUID id;
  @PartitionKey private UUID organisationId;

  /** Encrypted, since it may be what stands for a method at its provider. */
  private byte @Nullable [] paymentMethod;

  private boolean prepaidAll;
  private @Nullable Long prepaidAmount;
  private @Nullable String prepaidCurrency;
  private @Nullable UUID billingAddressId;

  /** What it became, unless that came to nothing. */
  private @Nullable UUID orderId;

  private Instant createdAt;
  private Instant changedAt;

  protected Cart() {}

  Cart(UUID id, UUID organisationId, Instant now) {
    this.id = id;
    this.organisationId = organisationId;
    this.createdAt = now;
    this.changedAt = now;
  }

  void edit(CartDetails details, byte @Nullable [] sealedMethod) {
    paymentMethod = sealedMethod;
    prepaidAll = Boolean.TRUE.equals(details.prepaidAll());
    var amount = details.prepaidAmount();
    prepaidAmount = amount == null ? null : (Long) amount.minor();
    prepaidCurrency = amount == null ? null : amount.currency();
    billingAddressId = details.billingAddressId();
  }

  void touch(Instant now) {
    changedAt = now;
  }

  /** When it lapses, unless it is changed before. */
  Instant expiresAt() {
    return changedAt.plus(LIFETIME);
  }

  CartStatus status(Instant now) {
    if (orderId != null) {
      return CartStatus.CHECKED_OUT;
    }
    return now.isBefore(expiresAt()) ? CartStatus.OPEN : CartStatus.LAPSED;
  }

  /** It becomes an order; none where that came to nothing, and it can be used again. */
  void become(@Nullable UUID newOrderId, Instant now) {
    orderId = newOrderId;
    changedAt = now;
  }

  @Nullable UUID orderId() {
    return orderId;
  }

  UUID id() {
    return id;
  }

  byte @Nullable [] sealedMethod() {
    return paymentMethod;
  }

  boolean usesAllPrepaid() {
    return prepaidAll;
  }

  @Nullable Money prepaidAmount() {
    return prepaidAmount == null || prepaidCurrency == null
        ? null
        : Money.ofMinor(prepaidAmount, prepaidCurrency);
  }

  /** An amount in another currency than the organisation has by now counts for nothing. */
  PrepaidPart prepaid(String currency) {
    if (prepaidAll) {
      return PrepaidPart.ALL;
    }
    var amount = prepaidAmount();
    return amount == null || !amount.currency().equals(currency)
        ? PrepaidPart.NOTHING
        : new PrepaidPart(false, amount.minor());
  }

  @Nullable UUID billingAddressId() {
    return billingAddressId;
  }

  Instant createdAt() {
    return createdAt;
  }
}
