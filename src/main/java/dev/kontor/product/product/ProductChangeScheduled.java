package dev.kontor.product.product;

import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Recorded;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody chose what a product's next term is of, or took that back.
 *
 * @param before what was chosen before
 * @param after null for the same again
 * @param takesEffectOn the first day of that term
 */
public record ProductChangeScheduled(
    UUID organisationId,
    UUID productId,
    String type,
    String name,
    @Nullable Plan before,
    @Nullable Plan after,
    LocalDate takesEffectOn)
    implements Recorded {
  /** Of a product for whose next term something else was chosen before. */
  static ProductChangeScheduled of(Product product, @Nullable Plan before) {
    return new ProductChangeScheduled(
        product.organisationId(),
        product.id(),
        product.type(),
        product.name(),
        before,
        product.scheduled(),
        product.end());
  }

  @Override
  public Activity activity() {
    return Activity.ofOrganisation(
            after == null ? "product.change_withdrawn" : "product.change_scheduled",
            organisationId,
            ProductSubjects.product(productId, name))
        .changing(told(before), told(after));
  }

  private Map<String, Object> told(@Nullable Plan plan) {
    return plan == null
        ? Map.of()
        : Map.of(
            "offer", plan.offer(),
            "period", plan.period().name(),
            "takesEffectOn", takesEffectOn.toString());
  }
}
