package dev.kontor.sale.autorenewal;

import dev.kontor.platform.money.Money;
import dev.kontor.product.catalogue.BillingPeriod;
import dev.kontor.product.catalogue.OfferView;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Products renew by themselves soon, at prices that hold for the attempts (SUB-8).
 *
 * @param firstAttempt the day of the first one
 * @param cards that can't be charged then any more
 */
public record RenewalsAnnounced(
    UUID organisationId, LocalDate firstAttempt, List<Line> lines, List<Card> cards) {
  /**
   * A product.
   *
   * @param end the first day after its last term
   * @param price of its next one, with tax
   * @param changed what that is of, where it isn't the same as before
   */
  public record Line(String name, LocalDate end, Money price, @Nullable Changed changed) {}

  /** What a product's next term is of. */
  public record Changed(OfferView offer, BillingPeriod period) {}

  /**
   * A saved card.
   *
   * @param expiresOn its last day
   */
  public record Card(String label, LocalDate expiresOn) {}
}
