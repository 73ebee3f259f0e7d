package dev.kontor.sale.order;

import dev.kontor.sale.cart.CartItem;
import jakarta.persistence.Embeddable;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of the product that a line becomes, or is of. */
@Embeddable
class OrderedProduct {
  private String name;

  /** As registries write it. */
  private @Nullable String domainName;

  private @Nullable String contactEmail;
  private boolean autoRenewal;
  private boolean renewalWarranty;
  private @Nullable UUID billingAddressId;

  protected OrderedProduct() {}

  /** One that is there. */
  OrderedProduct(String name, @Nullable String domainName) {
    this.name = name;
    this.domainName = domainName;
  }

  /** A new one. */
  OrderedProduct(CartItem item, String nameOfOffer) {
    this(item.name(nameOfOffer), item.domainName());
    this.contactEmail = item.contactEmail();
    this.autoRenewal = item.autoRenewal();
    this.renewalWarranty = item.renewalWarranty();
    this.billingAddressId = item.billingAddressId();
  }

  String name() {
    return name;
  }

  @Nullable String domainName() {
    return domainName;
  }

  @Nullable String contactEmail() {
    return contactEmail;
  }

  boolean autoRenewal() {
    return autoRenewal;
  }

  boolean renewalWarranty() {
    return renewalWarranty;
  }

  @Nullable UUID billingAddressId() {
    return billingAddressId;
  }

  Map<String, String> attributes() {
    return contactEmail == null ? Map.of() : Map.of("contactEmail", contactEmail);
  }
}
