package dev.kontor.product.catalogue;

import dev.kontor.platform.text.Language;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An offer.
 *
 * @param names in all languages
 * @param extension of the domain names that it is for, without the dot, as {@code co.uk}; none
 *     where it is for any, or for no domain names at all
 * @param single whether an organisation has one product of its type at a time
 * @param minimumMonths for how many months such products run at least, where so much is agreed
 */
public record OfferView(
    String code,
    String type,
    Map<Language, String> names,
    VatCategory vatCategory,
    @Nullable String extension,
    boolean single,
    @Nullable Integer minimumMonths) {
  public String name(Language language) {
    return Objects.requireNonNull(names.get(language));
  }
}
