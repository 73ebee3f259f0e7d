package dev.kontor.product.expiry;

import dev.kontor.organisation.profile.Organisations;
import dev.kontor.product.catalogue.Catalogue;
import dev.kontor.product.catalogue.ExtensionTerms;
import dev.kontor.product.domain.DomainNames;
import dev.kontor.product.product.Redemption;
import dev.kontor.product.product.Subscribed;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Works out how domains can be had back after their expiry, by the catalogue of a day. */
@Singleton
class Redemptions {
  private final Catalogue catalogue;
  private final Organisations organisations;

  Redemptions(Catalogue catalogue, Organisations organisations) {
    this.catalogue = catalogue;
    this.organisations = organisations;
  }

  /** By product. Of an extension that isn't known any more nobody loses a name before others do. */
  Map<UUID, Redemption> of(UUID organisationId, List<Subscribed> domains, LocalDate on) {
    if (domains.isEmpty()) {
      return Map.of();
    }
    var names = domains.stream().map(Redemptions::extension).collect(Collectors.toSet());
    var terms = catalogue.extensions(names, on);
    var currency = organisations.currency(organisationId);
    return domains.stream()
        .collect(
            Collectors.toMap(
                Subscribed::id, each -> redemption(each, terms.get(extension(each)), currency)));
  }

  private static Redemption redemption(
      Subscribed domain, @Nullable ExtensionTerms terms, String currency) {
    return terms == null
        ? new Redemption(domain.end().plusDays(Subscribed.RENEWABLE_DAYS), null)
        : new Redemption(
            domain.end().plusDays(terms.redemptionDays()),
            terms.restoration(currency).orElse(null));
  }

  /** Names may stand in any script, as people wrote them. */
  private static String extension(Subscribed domain) {
    return DomainNames.normalised(domain.name()).map(DomainNames::extensionOf).orElse("");
  }
}
