package dev.kontor.organisation.billing;

import dev.kontor.organisation.profile.Address;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;
import org.jspecify.annotations.Nullable;

/**
 * To whom and where invoices go. One of an organisation's billing addresses is the default: it
 * gives that up only to another one.
 */
@Entity
@Table(name = "billing_address")
class BillingAddress {
  @Id private UUID id;
  @PartitionKey private UUID organisationId;
  private String name;
  @Embedded private Address address;
  private @Nullable String email;
  private @Nullable String vatNumber;
  private boolean isDefault;
  private Instant createdAt;
  @Version private long version;

  protected BillingAddress() {}

  /**
   * A new billing address.
   *
   * @param details in the form in which they are kept
   */
  BillingAddress(UUID id, UUID organisationId, BillingAddressDetails details, Instant now) {
    this.id = id;
    this.organisationId = organisationId;
    this.name = details.name();
    this.address = details.address();
    this.email = details.email();
    this.vatNumber = details.vatNumber();
    this.isDefault = details.wantsDefault();
    this.createdAt = now;
  }

  /** Takes over details in the form in which they are kept. */
  void edit(BillingAddressDetails details) {
    if (isDefault && !details.wantsDefault()) {
      throw BillingProblem.DEFAULT_BILLING_ADDRESS.exception();
    }
    name = details.name();
    address = details.address();
    email = details.email();
    vatNumber = details.vatNumber();
    isDefault = details.wantsDefault();
  }

  void requireRemovable(boolean isOnlyOne) {
    if (isDefault && !isOnlyOne) {
      throw BillingProblem.DEFAULT_BILLING_ADDRESS.exception();
    }
  }

  BillingAddressDetails details() {
    return new BillingAddressDetails(name, address, email, vatNumber, isDefault);
  }

  UUID id() {
    return id;
  }

  UUID organisationId() {
    return organisationId;
  }

  String name() {
    return name;
  }

  Instant createdAt() {
    return createdAt;
  }

  long version() {
    return version;
  }
}
