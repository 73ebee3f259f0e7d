package dev.kontor.product.catalogue;

import dev.kontor.platform.text.Language;
import java.util.Map;
import java.util.Objects;

/**
 * An offer.
 *
 * @param names in all languages
 */
public record OfferView(
    String code, String type, Map<Language, String> names, VatCategory vatCategory) {
  public String name(Language language) {
    return Objects.requireNonNull(names.get(language));
  }
}
