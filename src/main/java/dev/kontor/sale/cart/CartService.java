package dev.kontor.sale.cart;

import dev.kontor.money.payment.PaymentMethodType;
import dev.kontor.money.payment.PaymentMethods;
import dev.kontor.money.prepaid.Amounts;
import dev.kontor.organisation.billing.BillingAddresses;
import dev.kontor.organisation.profile.Organisations;
import dev.kontor.platform.bound.Bounds;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.http.JsonBody;
import dev.kontor.platform.http.MergePatch;
import dev.kontor.platform.money.Money;
import dev.kontor.product.catalogue.Catalogue;
import dev.kontor.product.product.Products;
import dev.kontor.sale.quote.PrepaidPart;
import dev.kontor.sale.quote.Quotes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Changes carts, one after the other: whoever changes one holds its row, so that it never has more
 * lines than it may have, or a domain twice.
 */
@ApplicationScoped
class CartService {
  /** How long carts stay that have lapsed. */
  private static final Duration KEPT = Duration.ofDays(60);

  private final CartRepository carts;
  private final CartLineRepository lines;
  private final PaymentChoice choice;
  private final Organisations organisations;
  private final BillingAddresses addresses;
  private final Catalogue catalogue;
  private final Products products;
  private final PaymentMethods methods;
  private final Quotes quotes;
  private final CartQuotes ofCarts;
  private final CartCouponRepository coupons;
  private final MergePatch patches;
  private final JsonBody bodies;
  private final Bounds bounds;
  private final Ids ids;
  private final Clock clock;

  CartService(
      CartRepository carts,
      CartLineRepository lines,
      PaymentChoice choice,
      Organisations organisations,
      BillingAddresses addresses,
      Catalogue catalogue,
      Products products,
      PaymentMethods methods,
      Quotes quotes,
      CartQuotes ofCarts,
      CartCouponRepository coupons,
      MergePatch patches,
      JsonBody bodies,
      Bounds bounds,
      Ids ids,
      Clock clock) {
    this.carts = carts;
    this.lines = lines;
    this.choice = choice;
    this.organisations = organisations;
    this.addresses = addresses;
    this.catalogue = catalogue;
    this.products = products;
    this.methods = methods;
    this.quotes = quotes;
    this.ofCarts = ofCarts;
    this.coupons = coupons;
    this.patches = patches;
    this.bodies = bodies;
    this.bounds = bounds;
    this.ids = ids;
    this.clock = clock;
  }

  @Transactional
  UUID open(UUID organisationId) {
    bounds.hold("open-carts-of-organisation", organisationId);
    var now = clock.instant();
    bounds.requireRoom(
        "open-carts-of-organisation",
        carts.countSince(organisationId, now.minus(Cart.LIFETIME)),
        CartProblem.TOO_MANY_CARTS);
    var cart = new Cart(ids.next(), organisationId, now);
    carts.persist(cart);
    return cart.id();
  }

  /**
   * Puts a product into a cart.
   *
   * @param domainName as registries write it, and free as far as anybody knows
   * @return the line's id
   */
  @Transactional
  UUID add(UUID organisationId, UUID cartId, NewCartLine given, @Nullable String domainName) {
    change(organisationId, cartId);
    var offer = quotes.requireOffered(organisationId, given.offer(), given.period());
    var isDomain = catalogue.type(offer.type()).orElseThrow().domain();
    requireFitting(isDomain, given.details());
    if (isDomain && domainName == null) {
      throw CartProblem.DOMAIN_NAME_REQUIRED.exception().onField("domainName");
    }
    if (domainName != null && isDomain) {
      Products.requireSameExtension(offer.extension(), domainName);
    }
    if (!isDomain && domainName != null) {
      throw CartProblem.NOT_FOR_THIS_OFFER.exception().onField("domainName");
    }
    requireAddress(organisationId, given.billingAddressId());
    var present = lines.of(organisationId, cartId);
    if (offer.single()) {
      requireOnlyOne(organisationId, offer.type(), present);
    }
    if (domainName != null
        && present.stream().anyMatch(each -> domainName.equals(each.domainName()))) {
      throw CartProblem.DOMAIN_IN_CART.exception().onField("domainName");
    }
    bounds.requireRoom("lines-of-cart", present.size(), CartProblem.TOO_MANY_CART_LINES);
    var line =
        new CartLine(
            ids.next(),
            organisationId,
            cartId,
            given.offer(),
            domainName,
            given.details(),
            clock.instant());
    lines.persist(line);
    return line.id();
  }

  /** Of what an organisation has one at a time, neither it nor the cart has one. */
  private void requireOnlyOne(UUID organisationId, String type, List<CartLine> present) {
    var isInCart =
        present.stream()
            .flatMap(each -> catalogue.offer(each.offer()).stream())
            .anyMatch(each -> each.type().equals(type));
    if (isInCart || !products.isFree(organisationId, type)) {
      throw Products.onePerOrganisation().onField("offer");
    }
  }

  private static void requireFitting(boolean isDomain, CartLineDetails details) {
    if (isDomain && details.label() != null) {
      throw CartProblem.NOT_FOR_THIS_OFFER.exception().onField("label");
    }
    if (!isDomain && details.contactEmail() != null) {
      throw CartProblem.NOT_FOR_THIS_OFFER.exception().onField("contactEmail");
    }
    if (!isDomain && Boolean.TRUE.equals(details.renewalWarranty())) {
      throw CartProblem.NOT_FOR_THIS_OFFER.exception().onField("renewalWarranty");
    }
  }

  private void requireAddress(UUID organisationId, @Nullable UUID id) {
    if (id != null && !addresses.exists(organisationId, id)) {
      throw Products.billingAddressUnknown().onField("billingAddressId");
    }
  }

  @Transactional
  void edit(UUID organisationId, UUID cartId, UUID lineId, byte[] patch) {
    var cart = change(organisationId, cartId);
    var line = lines.get(organisationId, cartId, lineId);
    var before = line.details();
    var after = patches.apply(before, patch);
    requireFitting(line.isDomain(), after);
    if (after.period() != before.period()) {
      quotes.requireOffered(organisationId, line.offer(), after.period());
    }
    requireAddress(organisationId, after.billingAddressId());
    var option = after.freeOptionId();
    if (option == null || option.equals(before.freeOptionId())) {
      line.edit(after);
    } else {
      ofCarts.requireOption(organisationId, option);
      line.edit(after);
      ofCarts
          .of(organisationId, cart, lines.of(organisationId, cartId))
          .promotion()
          .requireApplicable(lineId.toString(), option);
    }
  }

  @Transactional
  void remove(UUID organisationId, UUID cartId, UUID lineId) {
    change(organisationId, cartId);
    lines.delete(lines.get(organisationId, cartId, lineId));
  }

  @Transactional
  void edit(UUID organisationId, UUID cartId, byte[] patch) {
    var cart = change(organisationId, cartId);
    var given = bodies.object(patch);
    var isAmountGiven = given.hasNonNull("prepaidAmount");
    if (isAmountGiven && given.path("prepaidAll").asBoolean()) {
      throw CartProblem.PREPAID_AMBIGUOUS.exception().onField("prepaidAll");
    }
    var before =
        new CartDetails(
            choice.of(cart), cart.prepaidAmount(), cart.usesAllPrepaid(), cart.billingAddressId());
    var after = patches.apply(before, given).settled(isAmountGiven);
    var method = after.paymentMethod();
    if (method != null
        && given.has("paymentMethod")
        && !method.equals(PaymentMethodType.BANK_TRANSFER.code())) {
      methods.choose(organisationId, method);
    }
    requireAddress(organisationId, after.billingAddressId());
    if (isAmountGiven && after.prepaidAmount() != null) {
      requirePayable(organisationId, cart, after.prepaidAmount());
    }
    cart.edit(after, choice.seal(after.paymentMethod(), cartId));
  }

  /** More than nothing, and at most what there is, and what is to be paid. */
  private void requirePayable(UUID organisationId, Cart cart, Money amount) {
    var currency = organisations.currency(organisationId);
    if (!amount.currency().equals(currency)) {
      throw Amounts.currencyMismatch(currency).onField("prepaidAmount.currency");
    }
    Amounts.requirePositive(amount, "prepaidAmount");
    var present = lines.of(organisationId, cart.id());
    var most = ofCarts.of(organisationId, cart, present, PrepaidPart.ALL).used();
    if (amount.minor() > most) {
      throw Carts.prepaidTooHigh(Money.ofMinor(most, currency));
    }
  }

  @Transactional
  void remove(UUID organisationId, UUID cartId) {
    carts.delete(carts.lock(organisationId, cartId));
  }

  /** What is in an open cart, which stays so until the transaction ends. */
  @Transactional
  CartContents contents(UUID organisationId, UUID cartId) {
    var cart = change(organisationId, cartId);
    return new CartContents(
        lines.of(organisationId, cartId).stream().map(CartLine::item).toList(),
        coupons.of(organisationId, cartId),
        choice.of(cart),
        cart.prepaid(organisations.currency(organisationId)),
        cart.billingAddressId());
  }

  @Transactional
  void become(UUID organisationId, UUID cartId, @Nullable UUID orderId) {
    carts
        .findLocked(organisationId, cartId)
        .ifPresent(cart -> cart.become(orderId, clock.instant()));
  }

  @Transactional
  void dropLapsed() {
    carts.dropBefore(clock.instant().minus(Cart.LIFETIME).minus(KEPT));
  }

  /** Locks an open cart, which lives on from now. */
  Cart change(UUID organisationId, UUID cartId) {
    var cart = carts.lock(organisationId, cartId);
    var now = clock.instant();
    switch (cart.status(now)) {
      case LAPSED -> throw CartProblem.CART_LAPSED.exception();
      case CHECKED_OUT ->
          throw CartProblem.CART_CHECKED_OUT
              .exception()
              .with("orderId", Objects.requireNonNull(cart.orderId()));
      case OPEN -> cart.touch(now);
    }
    return cart;
  }
}
