package dev.kontor.product.product;

import dev.kontor.product.catalogue.Catalogue;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How products are called that nobody gave a name of their own: as their offer. */
@Singleton
class OfferNames {
  private final Catalogue catalogue;

  OfferNames(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * The name of a product that gets another offer, in the language that it is called in so far.
   *
   * @return empty where it has a name of its own, or keeps its offer
   */
  Optional<String> after(Subscribed product, @Nullable String next) {
    if (next == null || next.equals(product.offer())) {
      return Optional.empty();
    }
    return Optional.ofNullable(product.offer())
        .flatMap(catalogue::offer)
        .flatMap(
            offer ->
                offer.names().entrySet().stream()
                    .filter(each -> each.getValue().equals(product.name()))
                    .map(Map.Entry::getKey)
                    .findFirst())
        .flatMap(
            language ->
                catalogue.offer(next).map(each -> Objects.requireNonNull(each.name(language))));
  }
}
