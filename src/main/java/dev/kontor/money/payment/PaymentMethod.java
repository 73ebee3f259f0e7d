package dev.kontor.money.payment;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A saved payment method; it never changes. */
@Entity
@Table(name = "payment_method")
class PaymentMethod {
  @Id private UUID id;
  private UUID organisationId;
  private PaymentMethodType type;
  private String provider;
  private byte[] token;
  private String label;
  @Embedded private MethodDetails details;
  private Instant createdAt;

  protected PaymentMethod() {}

  /**
   * A new method.
   *
   * @param sealedToken what stands for it at the provider, encrypted
   */
  PaymentMethod(UUID id, UUID organisationId, MethodDraft draft, byte[] sealedToken, Instant now) {
    this.id = id;
    this.organisationId = organisationId;
    type = draft.asked().type();
    provider = draft.provider();
    token = sealedToken;
    label = draft.asked().labelOr(draft.details());
    details = draft.details();
    createdAt = now;
  }

  UUID id() {
    return id;
  }

  PaymentMethodType type() {
    return type;
  }

  String provider() {
    return provider;
  }

  byte[] sealedToken() {
    return token;
  }

  String label() {
    return label;
  }

  MethodDetails details() {
    return details;
  }

  Instant createdAt() {
    return createdAt;
  }
}
