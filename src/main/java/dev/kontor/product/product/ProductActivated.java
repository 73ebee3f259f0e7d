package dev.kontor.product.product;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A product can be set up: it was made, or the registry has registered the domain that was ordered.
 * Of each product there is one.
 *
 * @param offer a code of the catalogue
 * @param period how long its terms are, such as {@code P1Y}; none for what runs without an end
 * @param termStart the first day of its first term
 * @param termEnd the first day after it
 * @param attributes what else is known of it, but for how to reach people
 * @param orderLineId what bought it; none for what operators made
 */
public record ProductActivated(
    UUID organisationId,
    UUID productId,
    String type,
    String name,
    @Nullable String offer,
    @Nullable String period,
    LocalDate termStart,
    @Nullable LocalDate termEnd,
    Map<String, String> attributes,
    @Nullable UUID orderLineId) {
  /**
   * Of a product that is active now.
   *
   * @param from the first day of its first term
   * @param to the first day after it
   */
  static ProductActivated of(
      Product product, LocalDate from, @Nullable LocalDate to, @Nullable UUID orderLineId) {
    var told = new HashMap<>(product.attributes());
    told.remove(Product.CONTACT_EMAIL);
    return new ProductActivated(
        product.organisationId(),
        product.id(),
        product.type(),
        product.name(),
        product.offer(),
        product.period(),
        from,
        to,
        Map.copyOf(told),
        orderLineId);
  }
}
