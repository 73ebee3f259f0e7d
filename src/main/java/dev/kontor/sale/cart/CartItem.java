package dev.kontor.sale.cart;

import dev.kontor.product.catalogue.BillingPeriod;
import dev.kontor.sale.quote.Wanted;
import java.net.IDN;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A product that somebody wants.
 *
 * @param lineId of the cart
 * @param label the product's name; null for that of the offer
 * @param domainName of domains, as registries write it
 * @param billingAddressId who gets its invoice; null for whoever the cart says
 * @param freeOptionId the free option that is switched on for it
 */
public record CartItem(
    UUID lineId,
    String offer,
    BillingPeriod period,
    @Nullable String label,
    @Nullable String domainName,
    @Nullable String contactEmail,
    boolean autoRenewal,
    boolean renewalWarranty,
    @Nullable UUID billingAddressId,
    @Nullable UUID freeOptionId) {
  /** Called as the offer, in the language of the invoice, where nothing else is said. */
  public String name(String nameOfOffer) {
    return domainName == null ? Objects.requireNonNullElse(label, nameOfOffer) : domainName;
  }

  /** Its first term, which would begin on a day. */
  public Wanted wanted(LocalDate from, @Nullable UUID addressOfCart) {
    return Wanted.first(
            lineId.toString(),
            offer,
            period,
            domainName == null ? label : IDN.toUnicode(domainName),
            from,
            billingAddressId == null ? addressOfCart : billingAddressId)
        .with(freeOptionId)
        .warranted(renewalWarranty ? domainName : null);
  }
}
