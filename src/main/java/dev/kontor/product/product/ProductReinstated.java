package dev.kontor.product.product;

import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Recorded;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * The cancellation of a product was taken back: it goes on as before.
 *
 * @param paidUntil the first day after its last term
 * @param autoRenewal whether it renews by itself then
 */
public record ProductReinstated(
    UUID organisationId,
    UUID productId,
    String type,
    String name,
    boolean isDomain,
    LocalDate paidUntil,
    boolean autoRenewal)
    implements Recorded {
  @Override
  public Activity activity() {
    return Activity.ofOrganisation(
            "product.reinstated", organisationId, ProductSubjects.product(productId, name))
        .changing(
            Map.of("status", ProductStatus.CANCELLED.code(), "endsOn", paidUntil.toString()),
            Map.of("status", ProductStatus.ACTIVE.code()));
  }
}
