package dev.kontor.sale.quote;

import dev.kontor.platform.money.Money;
import dev.kontor.product.catalogue.OfferView;
import dev.kontor.sale.promotion.Candidate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A term that can be had, with its list price.
 *
 * @param list in minor units, without tax
 * @param extras what comes with it
 */
public record Priced(Wanted wanted, OfferView offer, long list, List<Extra> extras) {
  public Priced {
    extras = List.copyOf(extras);
  }

  /** Alone. */
  public Priced(Wanted wanted, OfferView offer, long list) {
    this(wanted, offer, list, List.of());
  }

  /** The same with something that comes with it. */
  public Priced with(Extra extra) {
    return new Priced(
        wanted, offer, list, Stream.concat(extras.stream(), Stream.of(extra)).toList());
  }

  /** The same with a renewal warranty for its time, at a price of a year. */
  public Priced warranted(Money year) {
    var price = Math.multiplyExact(year.minor(), (long) (wanted.period().months() / 12));
    return with(new Extra(Extra.Kind.RENEWAL_WARRANTY, price, wanted.from(), wanted.to()));
  }

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
