package dev.kontor.product.product;

import dev.kontor.product.catalogue.BillingPeriod;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A product to make.
 *
 * @param type a code of the catalogue
 * @param name as people know it; of domains, the domain's name
 * @param offer a code of the catalogue, of the same type
 * @param period how long its terms are; none for what runs without an end
 * @param termStart the first day (UTC) of its first term; today, where not given
 * @param attributes what else is known of it; {@code contactEmail} of domains
 */
public record NewProduct(
    String type,
    String name,
    @Nullable String offer,
    @Nullable BillingPeriod period,
    @Nullable LocalDate termStart,
    Map<String, String> attributes) {

  NewProduct named(String newName) {
    return new NewProduct(type, newName, offer, period, termStart, attributes);
  }
}
