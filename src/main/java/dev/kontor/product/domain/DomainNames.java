package dev.kontor.product.domain;

import dev.kontor.product.catalogue.Catalogue;
import jakarta.inject.Singleton;
import java.net.IDN;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names of domains as registries write them: in A-labels (RFC 5891), lower case. */
@Singleton
public class DomainNames {
  private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";

  /**
   * Characters that Java's IDNA2003 maps to others, and registries (IDNA2008, RFC 5891) do not: of
   * names with these only the ASCII form is understood, lest another domain be meant.
   */
  private static final Pattern DEVIATING = Pattern.compile("[\u00df\u1e9e\u03c2\u200c\u200d]");

  private final Catalogue catalogue;

  DomainNames(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The name as registries write it; empty for what can't be one. */
  public static Optional<String> normalised(String name) {
    return ascii(name.strip().replaceAll("\\.$", ""))
        .filter(each -> each.length() <= 253 && each.matches(LABEL + "(\\." + LABEL + ")+"));
  }

  /** A part of a name, of whole labels, as registries write it; empty for what can't be one. */
  public static Optional<String> normalisedPart(String part) {
    return normalised(part).or(() -> ascii(part));
  }

  private static Optional<String> ascii(String text) {
    if (DEVIATING.matcher(text).find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(IDN.toASCII(text).toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException notAName) {
      return Optional.empty();
    }
  }

  /**
   * The name as registries write it.
   *
   * @return empty for what isn't one label below an extension that the catalogue has on that date
   */
  public Optional<String> registrable(String name, LocalDate on) {
    return normalised(name).filter(each -> isBelowExtension(each, on));
  }

  /** The extension of a name that can be registered: all after its first label. */
  public static String extensionOf(String registrable) {
    return registrable.substring(registrable.indexOf('.') + 1);
  }

  private boolean isBelowExtension(String name, LocalDate on) {
    var extension = extensionOf(name);
    return catalogue.extension(name, on).filter(each -> each.name().equals(extension)).isPresent();
  }
}
