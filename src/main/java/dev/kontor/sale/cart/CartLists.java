package dev.kontor.sale.cart;

import dev.kontor.platform.paging.Cursor;
import dev.kontor.platform.paging.Cursors;
import dev.kontor.platform.paging.Page;
import dev.kontor.platform.paging.PageRequest;
import dev.kontor.sale.customer.Customers;
import dev.kontor.sale.quote.PricePreview;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Carts, with what they cost today. */
@ApplicationScoped
class CartLists {
  private final CartRepository carts;
  private final CartLineRepository lines;
  private final PaymentChoice choice;
  private final Customers customers;
  private final CartQuotes quotes;
  private final Cursors cursors;
  private final Clock clock;

  CartLists(
      CartRepository carts,
      CartLineRepository lines,
      PaymentChoice choice,
      Customers customers,
      CartQuotes quotes,
      Cursors cursors,
      Clock clock) {
    this.carts = carts;
    this.lines = lines;
    this.choice = choice;
    this.customers = customers;
    this.quotes = quotes;
    this.cursors = cursors;
    this.clock = clock;
  }

  Page<CartSummary> list(UUID organisationId, PageRequest page) {
    var now = clock.instant();
    return cursors
        .page(
            "carts:" + organisationId,
            page,
            Cursor.LAST,
            (before, limit) -> carts.list(organisationId, before, limit),
            last -> new Cursor(last.createdAt(), last.id()))
        .map(each -> CartSummary.of(each, now));
  }

  /**
   * Has the register asked about the VAT numbers of those who would get an invoice: not in a
   * transaction.
   *
   * @param another billing address that is about to be named
   */
  void ask(UUID organisationId, UUID cartId, @Nullable UUID another) {
    if (customers.isAsking()) {
      customers.ask(organisationId, recipients(organisationId, cartId, another));
    }
  }

  private Set<@Nullable UUID> recipients(UUID organisationId, UUID cartId, @Nullable UUID another) {
    var recipients = new HashSet<@Nullable UUID>();
    recipients.add(carts.get(organisationId, cartId).billingAddressId());
    lines.of(organisationId, cartId).forEach(each -> recipients.add(each.billingAddressId()));
    recipients.add(another);
    return recipients;
  }

  /** Refuses with 404 where the organisation has no such cart. */
  void requireThere(UUID organisationId, UUID id) {
    carts.get(organisationId, id);
  }

  CartResponse get(UUID organisationId, UUID id) {
    var cart = carts.get(organisationId, id);
    var present = lines.of(organisationId, id);
    var status = cart.status(clock.instant());
    var quote = status != CartStatus.OPEN ? null : quotes.of(organisationId, cart, present);
    return new CartResponse(
        id,
        status,
        present.stream().map(each -> CartResponse.Line.of(each, quote)).toList(),
        quote == null ? List.of() : CartResponse.Coupon.of(quote.promotion()),
        choice.of(cart),
        cart.prepaidAmount(),
        cart.usesAllPrepaid(),
        cart.billingAddressId(),
        quote == null ? null : PricePreview.of(quote),
        cart.createdAt(),
        cart.expiresAt(),
        cart.orderId());
  }
}
