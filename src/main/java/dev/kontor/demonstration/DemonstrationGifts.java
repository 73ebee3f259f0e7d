package dev.kontor.demonstration;

import static dev.kontor.demonstration.DemonstrationIds.ALPENGLUECK;

import dev.kontor.platform.database.Ids;
import dev.kontor.platform.money.Percent;
import dev.kontor.product.catalogue.BillingPeriod;
import dev.kontor.sale.promotion.Giveaways;
import jakarta.inject.Singleton;
import java.util.List;

/** A coupon for everybody, and something that Alpenglück GmbH gets for nothing. */
@Singleton
class DemonstrationGifts {
  private final Giveaways giveaways;
  private final Ids ids;

  DemonstrationGifts(Giveaways giveaways, Ids ids) {
    this.giveaways = giveaways;
    this.ids = ids;
  }

  /** In the running transaction. */
  void give() {
    ids.giving(
        List.of(DemonstrationIds.WELCOME), () -> giveaways.issue("WELCOME20", Percent.of("20")));
    ids.giving(
        List.of(DemonstrationIds.FREE_NEWSLETTER),
        () -> giveaways.grant(ALPENGLUECK, "newsletter_5000", BillingPeriod.P1Y));
  }
}
