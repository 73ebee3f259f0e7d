package dev.kontor.sale.renewal;

import dev.kontor.product.catalogue.BillingPeriod;
import dev.kontor.product.catalogue.OfferView;
import dev.kontor.product.product.Subscribed;
import dev.kontor.sale.quote.Extra;
import dev.kontor.sale.quote.Priced;
import dev.kontor.sale.quote.Wanted;
import java.net.IDN;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A term that a product can go on for.
 *
 * @param present the product's offer so far, where that is known
 * @param end the first day after it
 * @param list its price without discounts and tax, in minor units
 * @param warranty what its renewal warranty costs besides, where it has one
 */
public record NextTerm(
    Subscribed product,
    OfferView offer,
    @Nullable OfferView present,
    BillingPeriod period,
    LocalDate end,
    long list,
    @Nullable Long warranty) {
  /** The same at prices that were promised. */
  public NextTerm at(long promised, @Nullable Long promisedWarranty) {
    return new NextTerm(product, offer, present, period, end, promised, promisedWarranty);
  }

  /** The same with another term after it, in one. */
  public NextTerm longer(long price) {
    return new NextTerm(
        product,
        offer,
        present,
        period,
        period.end(end, product.anchorDay()),
        Math.addExact(list, price),
        warranty);
  }

  /** As a line of a quote, whose id is the product's. */
  Priced priced() {
    var wanted =
        new Wanted(
            product.id().toString(),
            offer.code(),
            period,
            subject(),
            product.end(),
            end,
            product.billingAddressId(),
            null,
            product.id(),
            null);
    var priced = new Priced(wanted, offer, list);
    return warranty == null
        ? priced
        : priced.with(new Extra(Extra.Kind.RENEWAL_WARRANTY, warranty, product.end(), end));
  }

  /** What isn't called otherwise than its offer needs no other name. */
  private @Nullable String subject() {
    if (product.isDomain()) {
      return IDN.toUnicode(product.name());
    }
    var isCalledSo =
        offer.names().containsValue(product.name())
            || present != null && present.names().containsValue(product.name());
    return isCalledSo ? null : product.name();
  }
}
