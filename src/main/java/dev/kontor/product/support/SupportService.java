package dev.kontor.product.support;

import dev.kontor.organisation.profile.Organisations;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.security.Caller;
import dev.kontor.platform.security.Right;
import dev.kontor.product.catalogue.Catalogue;
import dev.kontor.product.catalogue.SupportOffer;
import dev.kontor.product.product.ProductStatus;
import dev.kontor.product.product.Subscribed;
import dev.kontor.product.product.Subscriptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells an organisation of its premium support, and of what it could have. */
@ApplicationScoped
class SupportService {
  private static final Set<ProductStatus> RUNNING =
      EnumSet.of(ProductStatus.ACTIVE, ProductStatus.CANCELLED);

  private final Catalogue catalogue;
  private final Subscriptions subscriptions;
  private final Organisations organisations;
  private final Clock clock;

  SupportService(
      Catalogue catalogue, Subscriptions subscriptions, Organisations organisations, Clock clock) {
    this.catalogue = catalogue;
    this.subscriptions = subscriptions;
    this.organisations = organisations;
    this.clock = clock;
  }

  /** A product of premium support with its offer. */
  private record Had(Subscribed product, SupportOffer offer) {
    boolean isRunning() {
      return RUNNING.contains(product.status());
    }
  }

  /**
   * For those inside the organisation, and for who sees all of its products.
   *
   * @throws dev.kontor.platform.problem.DomainException 403 {@code not-allowed} for others
   */
  @Transactional
  SupportResponse get(Caller caller, UUID organisationId) {
    if (!caller.may(Right.READ_ORGANISATION) && !caller.may(Right.SEE_PRODUCT)) {
      throw CommonProblem.NOT_ALLOWED.exception();
    }
    var offers = catalogue.supportOffers();
    var shelf = shelf(organisationId, offers);
    return had(organisationId, offers)
        .map(each -> response(each, shelf))
        .orElseGet(() -> none(shelf));
  }

  private SupportShelf shelf(UUID organisationId, List<SupportOffer> offers) {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var currency = organisations.currency(organisationId);
    var codes = offers.stream().map(SupportOffer::code).toList();
    return new SupportShelf(
        offers, catalogue.renewals(codes, currency, today), catalogue.minimums(currency, today));
  }

  /** One at most, but for products of before there was that rule: the best that runs. */
  private Optional<Had> had(UUID organisationId, List<SupportOffer> offers) {
    var codes = offers.stream().map(SupportOffer::code).toList();
    return subscriptions.living(organisationId, codes).stream()
        .map(each -> new Had(each, offer(offers, each)))
        .min(
            Comparator.comparing(Had::isRunning, Comparator.reverseOrder())
                .thenComparing(each -> each.offer().firstAnswerHours()));
  }

  private static SupportOffer offer(List<SupportOffer> offers, Subscribed product) {
    return offers.stream()
        .filter(each -> each.code().equals(product.offer()))
        .findFirst()
        .orElseThrow();
  }

  private static SupportResponse response(Had had, SupportShelf shelf) {
    var product = had.product();
    var period = product.period();
    var isRunning = had.isRunning();
    return new SupportResponse(
        product.id(),
        product.status(),
        had.offer().code(),
        period,
        isRunning ? had.offer().level() : null,
        isRunning ? (Integer) had.offer().firstAnswerHours() : null,
        product.paidUntil(),
        product.minimumEndsOn(),
        isRunning ? later(product.paidUntil(), product.minimumEndsOn()) : null,
        isRunning && period != null ? shelf.upgrades(had.offer(), period) : List.of());
  }

  private static SupportResponse none(SupportShelf shelf) {
    return new SupportResponse(null, null, null, null, null, null, null, null, null, shelf.all());
  }

  private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
    return Stream.of(Optional.ofNullable(one), Optional.ofNullable(other))
        .flatMap(Optional::stream)
        .max(LocalDate::compareTo)
        .orElse(null);
  }
}
