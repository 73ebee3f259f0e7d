package dev.kontor.sale.order;

import dev.kontor.organisation.profile.Organisations;
import dev.kontor.platform.database.Ids;
import dev.kontor.product.product.Products;
import dev.kontor.sale.cart.CartContents;
import dev.kontor.sale.cart.CartItem;
import dev.kontor.sale.cart.Carts;
import dev.kontor.sale.quote.Quote;
import dev.kontor.sale.quote.Quotes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes an order of a cart, in the first of two transactions: all that can be checked before money
 * is asked for.
 */
@ApplicationScoped
class CheckoutService {
  private final PlacingService placing;
  private final OrderReplays replays;
  private final CheckoutChoices choices;
  private final Carts carts;
  private final Quotes quotes;
  private final Products products;
  private final Organisations organisations;
  private final OrderExtras extras;
  private final Ids ids;
  private final Clock clock;

  CheckoutService(
      PlacingService placing,
      OrderReplays replays,
      CheckoutChoices choices,
      Carts carts,
      Quotes quotes,
      Products products,
      Organisations organisations,
      OrderExtras extras,
      Ids ids,
      Clock clock) {
    this.placing = placing;
    this.replays = replays;
    this.choices = choices;
    this.carts = carts;
    this.quotes = quotes;
    this.products = products;
    this.organisations = organisations;
    this.extras = extras;
    this.ids = ids;
    this.clock = clock;
  }

  @Transactional
  PlacedOrder place(
      UUID orderedBy,
      UUID organisationId,
      UUID cartId,
      CheckoutRequest asked,
      @Nullable String network) {
    var earlier = replays.earlier(organisationId);
    if (earlier.isPresent()) {
      return earlier.get();
    }
    var contents = carts.contents(organisationId, cartId);
    organisations.lock(organisationId);
    var origin =
        new CustomerOrder.Origin(
            OrderKind.CART, organisationId, cartId, orderedBy, clock.instant(), network);
    placing.requireRoom(origin, new RestPayment.Nothing());
    var choice = choices.of(organisationId, asked, contents);
    var quote = quote(organisationId, contents, choice);
    requireGood(quote, contents);
    choices.requireExpected(quote, asked.expectedTotal(), choice.prepaid());
    var rest = choices.rest(organisationId, quote, choice.method());
    placing.requireRoom(origin, rest);
    requireFree(contents);
    requireOnlyOnes(organisationId, contents, quote);
    var placed =
        placing.place(
            new PlacingService.Draft(origin, quote, rest, null),
            order -> extras.after(order, lines(order, contents, quote), quote));
    carts.becameOrder(organisationId, cartId, placed.id());
    replays.made(placed);
    return placed;
  }

  private Quote quote(UUID organisationId, CartContents contents, CheckoutChoice choice) {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var wanted =
        contents.items().stream()
            .map(each -> each.wanted(today, choice.billingAddressId()))
            .toList();
    return quotes.quote(organisationId, wanted, contents.coupons(), choice.prepaid());
  }

  /** All of it can be had, and somebody gets the invoices. */
  private static void requireGood(Quote quote, CartContents contents) {
    if (contents.items().isEmpty()) {
      throw OrderProblem.CART_EMPTY.exception();
    }
    for (var each : contents.items()) {
      var refusal = quote.refusals().get(each.lineId().toString());
      if (refusal != null) {
        throw refusal.with("lineId", each.lineId());
      }
    }
    CheckoutChoices.requireRecipients(quote);
  }

  private void requireFree(CartContents contents) {
    contents.items().stream()
        .map(CartItem::domainName)
        .filter(Objects::nonNull)
        .sorted()
        .forEach(
            name -> {
              if (!products.isFree(name)) {
                throw Products.domainNameTaken().with("domainName", name);
              }
            });
  }

  /** Of what an organisation has one at a time, it has none, and orders one. */
  private void requireOnlyOnes(UUID organisationId, CartContents contents, Quote quote) {
    var types = new HashSet<String>();
    for (int i = 0; i < contents.items().size(); i++) {
      var offer = quote.lines().get(i).offer();
      if (offer.single()
          && (!types.add(offer.type()) || !products.isFree(organisationId, offer.type()))) {
        throw Products.onePerOrganisation().with("lineId", contents.items().get(i).lineId());
      }
    }
  }

  private List<OrderLine> lines(CustomerOrder order, CartContents contents, Quote quote) {
    var items = contents.items();
    var read = QuotedLine.all(quote);
    return IntStream.range(0, items.size())
        .mapToObj(
            i ->
                new OrderLine(
                    order, new LineIds(ids.next(), ids.next()), items.get(i), read.get(i)))
        .toList();
  }
}
