package dev.kontor.product.product;

import dev.kontor.product.catalogue.BillingPeriod;
import jakarta.persistence.Embeddable;

/** What a product's next term is of, where that was chosen ahead, as its row keeps it. */
@Embeddable
class NextPlan {
  private String nextOffer;
  private String nextPeriod;

  protected NextPlan() {}

  NextPlan(Plan plan) {
    nextOffer = plan.offer();
    nextPeriod = plan.period().name();
  }

  Plan plan() {
    return new Plan(nextOffer, BillingPeriod.of(nextPeriod).orElseThrow());
  }
}
