package dev.kontor.demonstration;

import static dev.kontor.demonstration.DemonstrationIds.ALPENGLUECK;

import dev.kontor.money.payment.PaymentMethods;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.money.Money;
import dev.kontor.product.catalogue.BillingPeriod;
import dev.kontor.sale.cart.Carts;
import dev.kontor.sale.order.Checkouts;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** What Alpenglück GmbH is about to buy, and has ordered. */
@Singleton
class DemonstrationCarts {
  private static final String SITE = "web_hosting_starter";

  /** A year of it, with the tax of Switzerland. */
  private static final Money PRICE = Money.ofMinor(70_27, "CHF");

  private final Carts carts;
  private final Checkouts checkouts;
  private final PaymentMethods methods;
  private final Ids ids;

  DemonstrationCarts(Carts carts, Checkouts checkouts, PaymentMethods methods, Ids ids) {
    this.carts = carts;
    this.checkouts = checkouts;
    this.methods = methods;
    this.ids = ids;
  }

  /** In the running transaction. */
  void fill() {
    open(DemonstrationIds.GIVEN_UP_CART);
    open(DemonstrationIds.CART);
    add(DemonstrationIds.OFFICE_IN_CART, "suite_standard", "Office of the hut");
    add(DemonstrationIds.BACKUP_IN_CART, "backup_1tb", "Photos of the hut");
    for (var id :
        List.of(
            DemonstrationIds.CART_TO_ORDER,
            DemonstrationIds.ORDERED_CART,
            DemonstrationIds.CART_WAITING,
            DemonstrationIds.CART_TO_TRANSFER)) {
      open(id);
      carts.add(ALPENGLUECK, id, SITE, BillingPeriod.P1Y, "Site of the hut");
    }
  }

  /** Outside a transaction, since a payment provider is asked. */
  void order() {
    if (methods.isToken("sandbox:success")) {
      order(List.of(DemonstrationIds.ORDER), DemonstrationIds.ORDERED_CART, "sandbox:success");
      order(List.of(DemonstrationIds.ORDER_WAITING), DemonstrationIds.CART_WAITING, "sandbox:late");
      order(
          List.of(
              DemonstrationIds.ORDER_TO_TRANSFER,
              DemonstrationIds.LINE_TO_TRANSFER,
              DemonstrationIds.PRODUCT_TO_TRANSFER,
              DemonstrationIds.PLACED_TO_TRANSFER,
              DemonstrationIds.OPEN_INVOICE),
          DemonstrationIds.CART_TO_TRANSFER,
          "bank_transfer");
    }
  }

  private void order(List<UUID> made, UUID cartId, String method) {
    ids.giving(
        made, () -> checkouts.order(DemonstrationIds.ANNA, ALPENGLUECK, cartId, PRICE, method));
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
