package dev.kontor.sale.cart;

import dev.kontor.product.catalogue.BillingPeriod;
import dev.kontor.sale.quote.Wanted;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;
import org.jspecify.annotations.Nullable;

/** A product that is about to be bought. */
@Entity
@Table(name = "cart_line")
class CartLine {
  @Id private UUID id;
  @PartitionKey private UUID organisationId;
  private UUID cartId;
  private String offer;

  @Enumerated(EnumType.STRING)
  private BillingPeriod period;

  private @Nullable String label;

  /** As registries write it. */
  private @Nullable String domainName;

  private @Nullable String contactEmail;
  private boolean autoRenewal;
  private boolean renewalWarranty;
  private @Nullable UUID billingAddressId;
  private @Nullable UUID freeOptionId;
  private Instant createdAt;

  protected CartLine() {}

  CartLine(
      UUID id,
      UUID organisationId,
      UUID cartId,
      String offer,
      @Nullable String domainName,
      CartLineDetails details,
      Instant now) {
    this.id = id;
    this.organisationId = organisationId;
    this.cartId = cartId;
    this.offer = offer;
    this.domainName = domainName;
    this.createdAt = now;
    edit(details);
  }

  final void edit(CartLineDetails details) {
    period = details.period();
    label = details.label() == null ? null : details.label().strip();
    contactEmail = details.contactEmail();
    autoRenewal = Boolean.TRUE.equals(details.autoRenewal());
    renewalWarranty = Boolean.TRUE.equals(details.renewalWarranty());
    billingAddressId = details.billingAddressId();
    freeOptionId = details.freeOptionId();
  }

  CartLineDetails details() {
    return new CartLineDetails(
        period, label, contactEmail, autoRenewal, renewalWarranty, billingAddressId, freeOptionId);
  }

  /** Its first term, which would begin on a day. */
  Wanted wanted(LocalDate from, @Nullable UUID addressOfCart) {
    return item().wanted(from, addressOfCart);
  }

  CartItem item() {
    return new CartItem(
        id,
        offer,
        period,
        label,
        domainName,
        contactEmail,
        autoRenewal,
        renewalWarranty,
        billingAddressId,
        freeOptionId);
  }

  UUID id() {
    return id;
  }

  String offer() {
    return offer;
  }

  boolean isDomain() {
    return domainName != null;
  }

  @Nullable String domainName() {
    return domainName;
  }

  @Nullable UUID billingAddressId() {
    return billingAddressId;
  }
}
