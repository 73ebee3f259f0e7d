package dev.kontor.sale.cart;

import dev.kontor.organisation.profile.Organisations;
import dev.kontor.platform.paging.Cursor;
import dev.kontor.platform.paging.Cursors;
import dev.kontor.platform.paging.Page;
import dev.kontor.platform.paging.PageRequest;
import dev.kontor.sale.customer.Customers;
import dev.kontor.sale.quote.PricePreview;
import dev.kontor.sale.quote.Quotes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Carts, with what they cost today. */
@ApplicationScoped
class CartLists {
  private final CartRepository carts;
  private final CartLineRepository lines;
  private final PaymentChoice choice;
  private final Organisations organisations;
  private final Customers customers;
  private final Quotes quotes;
  private final Cursors cursors;
  private final Clock clock;

  CartLists(
      CartRepository carts,
      CartLineRepository lines,
      PaymentChoice choice,
      Organisations organisations,
      Customers customers,
      Quotes quotes,
      Cursors cursors,
      Clock clock) {
    this.carts = carts;
    this.lines = lines;
    this.choice = choice;
    this.organisations = organisations;
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

  CartResponse get(UUID organisationId, UUID id) {
    var cart = carts.get(organisationId, id);
    var now = clock.instant();
    var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    var present = lines.of(organisationId, id);
    var status = cart.status(now);
    var quote =
        status != CartStatus.OPEN
            ? null
            : quotes.quote(
                organisationId,
                present.stream().map(each -> each.wanted(today, cart.billingAddressId())).toList(),
                cart.prepaid(organisations.currency(organisationId)));
    return new CartResponse(
        id,
        status,
        present.stream().map(each -> CartResponse.Line.of(each, quote)).toList(),
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
