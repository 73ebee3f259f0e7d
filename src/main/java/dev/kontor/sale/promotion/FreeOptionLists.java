package dev.kontor.sale.promotion;

import dev.kontor.platform.security.Caller;
import dev.kontor.product.catalogue.BillingPeriod;
import dev.kontor.product.catalogue.Catalogue;
import dev.kontor.product.catalogue.OfferView;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Free options as those see them who order, with what keeps them from being used. */
@ApplicationScoped
class FreeOptionLists {
  /** What explains best why there is none, if there are several reasons. */
  private static final List<FreeOptionReason> BEST_FIRST =
      List.of(
          FreeOptionReason.USED,
          FreeOptionReason.EXPIRED,
          FreeOptionReason.PAUSED,
          FreeOptionReason.OTHER_ORGANISATION,
          FreeOptionReason.OTHER_PRODUCT);

  private final FreeOptionRepository options;
  private final PayingMemberQueries members;
  private final Catalogue catalogue;
  private final Clock clock;

  FreeOptionLists(
      FreeOptionRepository options, PayingMemberQueries members, Catalogue catalogue, Clock clock) {
    this.options = options;
    this.members = members;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  FreeOptionList list(Caller caller, UUID organisationId, @Nullable String offerCode) {
    var own = options.of(organisationId);
    if (offerCode == null) {
      return list(own.stream().map(each -> item(each, null)), List.of());
    }
    var offer =
        catalogue
            .offer(offerCode)
            .orElseThrow(
                () -> CouponProblem.FREE_OPTION_OFFER_UNKNOWN.exception().onField("offer"));
    var others =
        caller.only() == null ? members.others(caller.id(), organisationId) : List.<UUID>of();
    var theirs = others.isEmpty() ? List.<FreeOption>of() : options.of(others);
    var items =
        Stream.concat(
            own.stream().filter(each -> isFor(each, offer)).map(each -> item(each, null)),
            theirs.stream()
                .filter(each -> isFor(each, offer) && reason(each) == null)
                .map(each -> item(each, FreeOptionReason.OTHER_ORGANISATION)));
    var isForAnother = own.stream().anyMatch(each -> !isFor(each, offer) && reason(each) == null);
    return list(items, isForAnother ? List.of(FreeOptionReason.OTHER_PRODUCT) : List.of());
  }

  private static FreeOptionList list(
      Stream<FreeOptionList.Item> found, List<FreeOptionReason> further) {
    var items = found.toList();
    if (items.stream().anyMatch(FreeOptionList.Item::applicable)) {
      return new FreeOptionList(items, null);
    }
    var reasons =
        Stream.concat(
                items.stream().map(FreeOptionList.Item::reason).filter(Objects::nonNull),
                further.stream())
            .toList();
    return new FreeOptionList(
        items,
        BEST_FIRST.stream().filter(reasons::contains).findFirst().orElse(FreeOptionReason.NONE));
  }

  private static boolean isFor(FreeOption option, OfferView offer) {
    return option.isFor(offer.type(), offer.code());
  }

  /** With its shortest term. */
  private @Nullable FreeOptionReason reason(FreeOption option) {
    return option.reason(
        BillingPeriod.P1M.months(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
  }

  private FreeOptionList.Item item(FreeOption option, @Nullable FreeOptionReason otherwise) {
    var reason = otherwise == null ? reason(option) : otherwise;
    return new FreeOptionList.Item(
        option.id(),
        option.organisationId(),
        option.productType(),
        option.offer(),
        option.longestPeriod(),
        option.validUntil(),
        reason == null,
        reason,
        otherwise == null ? option.orderId() : null);
  }
}
