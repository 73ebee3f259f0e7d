package dev.kontor.service.holding;

import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import dev.kontor.platform.event.Recorded;
import java.util.Map;
import java.util.UUID;

/** A product's service told what members keep in it, and it isn't what was known. */
public record HoldingsReported(
    UUID organisationId,
    UUID productId,
    String productName,
    Map<String, Object> before,
    Map<String, Object> after)
    implements Recorded {
  @Override
  public Activity activity() {
    return Activity.ofOrganisation(
            "product.holdings_changed",
            organisationId,
            new Subject("product", productId, productName))
        .changing(before, after);
  }
}
