package dev.kontor.sale.cart;

import dev.kontor.product.catalogue.BillingPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What other features ask of carts, in transactions of theirs. */
@ApplicationScoped
public class Carts {
  private final CartService service;

  Carts(CartService service) {
    this.service = service;
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
    var line = new NewCartLine(offer, period, label, null, null, null, null);
    service.add(organisationId, cartId, line, null);
  }
}
