package dev.kontor.demonstration;

import static dev.kontor.demonstration.DemonstrationIds.ALPENGLUECK;

import dev.kontor.platform.database.Ids;
import dev.kontor.product.catalogue.BillingPeriod;
import dev.kontor.sale.cart.Carts;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** What Alpenglück GmbH is about to buy. */
@Singleton
class DemonstrationCarts {
  private final Carts carts;
  private final Ids ids;

  DemonstrationCarts(Carts carts, Ids ids) {
    this.carts = carts;
    this.ids = ids;
  }

  /** In the running transaction. */
  void fill() {
    open(DemonstrationIds.GIVEN_UP_CART);
    open(DemonstrationIds.CART);
    add(DemonstrationIds.OFFICE_IN_CART, "suite_standard", "Office of the hut");
    add(DemonstrationIds.BACKUP_IN_CART, "backup_1tb", "Photos of the hut");
  }

  private void open(UUID id) {
    ids.giving(List.of(id), () -> carts.open(ALPENGLUECK));
  }

  private void add(UUID id, String offer, String label) {
    ids.giving(
        List.of(id),
        () -> carts.add(ALPENGLUECK, DemonstrationIds.CART, offer, BillingPeriod.P1Y, label));
  }
}
