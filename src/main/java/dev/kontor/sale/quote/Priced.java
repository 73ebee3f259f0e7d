package dev.kontor.sale.quote;

import dev.kontor.product.catalogue.OfferView;
import dev.kontor.sale.promotion.Candidate;

/**
 * A term that can be had, with its list price.
 *
 * @param list in minor units, without tax
 */
public record Priced(Wanted wanted, OfferView offer, long list) {
  /** For what makes it cheaper. */
  public Candidate candidate() {
    return new Candidate(
        wanted.id(),
        offer.type(),
        offer.code(),
        wanted.period(),
        wanted.months(),
        list,
        wanted.freeOptionId());
  }
}
