package dev.kontor.sale.cart;

import dev.kontor.platform.money.Money;
import dev.kontor.platform.problem.DomainException;
import dev.kontor.product.catalogue.BillingPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What other features ask of carts, in transactions of theirs. */
@ApplicationScoped
public class Carts {
  private final CartService service;
  private final CartLists lists;

  Carts(CartService service, CartLists lists) {
    this.service = service;
    this.lists = lists;
  }

  /**
   * Has the register asked about the VAT numbers of those who would get an invoice: not in a
   * transaction.
   *
   * @param another billing address that is about to be named
   */
  public void ask(UUID organisationId, UUID cartId, @Nullable UUID another) {
    lists.ask(organisationId, cartId, another);
  }

  /** An empty cart. */
  public UUID open(UUID organisationId) {
    return service.open(organisationId);
  }

  /** Puts a product that isn't a domain into a cart. */
  public void add(
      UUID organisationId,
      UUID cartId,
      String offer,
      BillingPeriod period,
      @Nullable String label) {
    var line = new NewCartLine(offer, period, label, null, null, null, null, null);
    service.add(organisationId, cartId, line, null);
  }

  /**
   * What is in an open cart: it stays so until the transaction ends.
   *
   * @throws dev.kontor.platform.problem.DomainException 409 {@code cart-lapsed}, {@code
   *     cart-checked-out}; 404
   */
  public CartContents contents(UUID organisationId, UUID cartId) {
    return service.contents(organisationId, cartId);
  }

  /** A cart became an order. */
  public void becameOrder(UUID organisationId, UUID cartId, UUID orderId) {
    service.become(organisationId, cartId, orderId);
  }

  /** An order came to nothing: its cart, if it is there still, can be used again. */
  public void reopen(UUID organisationId, UUID cartId) {
    service.become(organisationId, cartId, null);
  }

  /** The refusal of both ways of using the prepaid account: 422 {@code prepaid-ambiguous}. */
  public static DomainException prepaidAmbiguous() {
    return CartProblem.PREPAID_AMBIGUOUS.exception();
  }

  /** The refusal of more than the prepaid account can pay: 422 {@code prepaid-too-high}. */
  public static DomainException prepaidTooHigh(Money most) {
    return CartProblem.PREPAID_TOO_HIGH
        .exception(most.amount(), most.currency())
        .with("most", most)
        .onField("prepaidAmount");
  }
}
