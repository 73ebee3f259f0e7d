package dev.kontor.sale.registry;

import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import dev.kontor.platform.event.Recorded;
import dev.kontor.platform.money.Money;
import dev.kontor.product.product.ProductStatus;
import dev.kontor.product.product.Subscribed;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A domain has the dates of its registry since an operator took its word.
 *
 * @param credited by each credit note, with tax
 */
public record RegistryAdopted(
    UUID organisationId, Standing before, Standing after, String name, List<Money> credited)
    implements Recorded {
  /**
   * How it stood, or stands.
   *
   * @param termEnd the first day after its last term
   * @param redemptionEnd the first day on which it can't be restored any more
   */
  public record Standing(
      UUID productId,
      ProductStatus status,
      @Nullable LocalDate termEnd,
      @Nullable LocalDate redemptionEnd) {
    static Standing of(Subscribed product) {
      var redemption = product.redemption();
      return new Standing(
          product.id(),
          product.status(),
          product.paidUntil(),
          redemption == null ? null : redemption.endsOn());
    }

    private Map<String, Object> shown() {
      var shown = new LinkedHashMap<String, Object>();
      shown.put("status", status.code());
      if (termEnd != null) {
        shown.put("paidUntil", termEnd.toString());
      }
      if (redemptionEnd != null) {
        shown.put("redemptionEnd", redemptionEnd.toString());
      }
      return shown;
    }
  }

  public UUID productId() {
    return after.productId();
  }

  @Override
  public Activity activity() {
    return Activity.ofOrganisation(
            "product.registry_adopted", organisationId, new Subject("product", productId(), name))
        .changing(before.shown(), after.shown());
  }
}
