package dev.kontor.sale.cart;

import dev.kontor.organisation.profile.Organisations;
import dev.kontor.sale.promotion.Promotions;
import dev.kontor.sale.quote.PrepaidPart;
import dev.kontor.sale.quote.Quote;
import dev.kontor.sale.quote.Quotes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** What carts cost today. */
@Singleton
class CartQuotes {
  private final CartCouponRepository coupons;
  private final Promotions promotions;
  private final Organisations organisations;
  private final Quotes quotes;
  private final Clock clock;

  CartQuotes(
      CartCouponRepository coupons,
      Promotions promotions,
      Organisations organisations,
      Quotes quotes,
      Clock clock) {
    this.coupons = coupons;
    this.promotions = promotions;
    this.organisations = organisations;
    this.quotes = quotes;
    this.clock = clock;
  }

  /** As {@link Promotions#requireOption}. */
  void requireOption(UUID organisationId, UUID option) {
    promotions.requireOption(organisationId, option);
  }

  /** With as much from the prepaid account as the cart says. */
  Quote of(UUID organisationId, Cart cart, List<CartLine> lines) {
    return of(organisationId, cart, lines, cart.prepaid(organisations.currency(organisationId)));
  }

  Quote of(UUID organisationId, Cart cart, List<CartLine> lines, PrepaidPart prepaid) {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var wanted = lines.stream().map(each -> each.wanted(today, cart.billingAddressId())).toList();
    return quotes.quote(organisationId, wanted, coupons.of(organisationId, cart.id()), prepaid);
  }
}
