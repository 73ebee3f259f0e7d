package dev.kontor.money.payment;

import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import dev.kontor.platform.event.Recorded;
import java.util.Map;
import java.util.UUID;

/** A payment method was saved. */
public record PaymentMethodAdded(
    UUID organisationId, UUID methodId, String label, PaymentMethodType type) implements Recorded {
  @Override
  public Activity activity() {
    return Activity.ofOrganisation(
            "payment_method.added", organisationId, new Subject("payment_method", methodId, label))
        .changing(Map.of(), Map.of("type", type.code(), "label", label));
  }
}
