package dev.kontor.sale.registry;

import dev.kontor.organisation.profile.Organisations;
import dev.kontor.platform.problem.DomainException;
import dev.kontor.product.catalogue.Catalogue;
import dev.kontor.product.domain.DomainStanding;
import dev.kontor.product.product.ProductStatus;
import dev.kontor.product.product.Redemption;
import dev.kontor.product.product.RegistryDates;
import dev.kontor.product.product.Subscribed;
import dev.kontor.product.term.ProductTerms;
import dev.kontor.product.term.TermPrice;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;

/** What a domain becomes by its registry's word. */
@Singleton
class Adopted {
  private final RegistryDates dates;
  private final ProductTerms terms;
  private final Catalogue catalogue;
  private final Organisations organisations;
  private final Clock clock;

  Adopted(
      RegistryDates dates,
      ProductTerms terms,
      Catalogue catalogue,
      Organisations organisations,
      Clock clock) {
    this.dates = dates;
    this.terms = terms;
    this.catalogue = catalogue;
    this.organisations = organisations;
    this.clock = clock;
  }

  /**
   * What is to be done.
   *
   * @param lostFrom the first of the paid days that it won't have
   * @param work what does it, with what is given back of each term
   */
  record Plan(LocalDate lostFrom, Consumer<Map<UUID, TermPrice>> work) {
    void apply(Map<UUID, TermPrice> givenBack) {
      work.accept(givenBack);
    }
  }

  /**
   * In the transaction that does it.
   *
   * @throws DomainException 409 {@code registry-dates-impossible} where it has ended for good, or
   *     its first term would be over before it began
   */
  Plan plan(UUID organisationId, Subscribed product, DomainStanding standing) {
    var id = product.id();
    if (product.status() == ProductStatus.ENDED) {
      throw impossible(standing);
    }
    return switch (standing.state()) {
      case FREE, TAKEN -> new Plan(today(), back -> dates.gone(organisationId, id, back));
      case ACTIVE -> {
        var end = possible(organisationId, product, standing, expiry(standing));
        yield new Plan(end, back -> dates.active(organisationId, id, end, back));
      }
      case REDEMPTION -> {
        var expiry = expiry(standing);
        // What was given up before its expiry can't be used any more all the same.
        var over = expiry.isAfter(today()) ? today() : expiry;
        var end = possible(organisationId, product, standing, over);
        var redemption = redemption(organisationId, standing, end);
        yield new Plan(end, back -> dates.redemption(organisationId, id, end, redemption, back));
      }
    };
  }

  private LocalDate possible(
      UUID organisationId, Subscribed product, DomainStanding standing, LocalDate end) {
    var first = terms.find(organisationId, product.id()).get(0).from();
    if (!end.isAfter(first)) {
      throw impossible(standing);
    }
    return end;
  }

  /** The fee is that of the day on which it expired, unless it was fixed then. */
  private Redemption redemption(UUID organisationId, DomainStanding standing, LocalDate end) {
    var fee =
        catalogue
            .extension(standing.name(), end)
            .flatMap(each -> each.restoration(organisations.currency(organisationId)))
            .orElse(null);
    return new Redemption(Objects.requireNonNull(standing.redemptionEndsOn()), fee);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private static LocalDate expiry(DomainStanding standing) {
    return Objects.requireNonNull(standing.expiresOn());
  }

  private static DomainException impossible(DomainStanding standing) {
    return RegistryProblem.REGISTRY_DATES_IMPOSSIBLE.exception(standing.name());
  }
}
