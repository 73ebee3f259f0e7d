package dev.kontor.sale.quote;

import dev.kontor.platform.problem.DomainException;
import dev.kontor.platform.text.Language;
import dev.kontor.product.catalogue.OfferView;
import dev.kontor.sale.customer.Customer;
import dev.kontor.sale.pricing.Price;
import dev.kontor.sale.promotion.Promotion;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What it would cost to have something today.
 *
 * @param lines in the order in which they were wanted, without those that can't be had; then what
 *     comes with them
 * @param refusals why others can't be had, by their ids
 * @param recipients who gets an invoice, by the names that the price has for them
 * @param promotion what makes lines cheaper, and what doesn't
 * @param price of all lines together
 * @param available on the prepaid account, in minor units
 * @param credited for what it takes the place of, with tax, in minor units: pays a part of it
 * @param used of the prepaid account for this, in minor units
 */
public record Quote(
    String currency,
    List<Line> lines,
    Map<String, DomainException> refusals,
    Map<String, Customer> recipients,
    Promotion promotion,
    Price price,
    long available,
    long credited,
    long used) {
  /**
   * Something that can be had, with its price.
   *
   * @param nameOfOffer in the recipient's language
   * @param extra what it is where it comes with a term; null for a term
   * @param term the id of the term's line, its own for a term
   */
  public record Line(
      Wanted wanted,
      OfferView offer,
      String nameOfOffer,
      String description,
      Price.Line price,
      Extra.@Nullable Kind extra,
      String term) {}

  /** What each term costs with all that comes with it, with tax, in minor units, by its line. */
  public Map<String, Long> grossOfTerms() {
    var taxes = price.taxOfLines();
    return lines.stream()
        .collect(
            Collectors.toMap(
                Line::term,
                each -> each.price().net() + taxes.getOrDefault(each.wanted().id(), 0L),
                Math::addExact));
  }

  /** In which language the invoice is that a line stands on. */
  public Language language(Line line) {
    return Objects.requireNonNull(recipients.get(line.price().recipient())).language();
  }

  /** What is to be paid for it, by the prepaid account or otherwise. */
  public long toPay() {
    return price.total() - credited;
  }

  /** The same for who mustn't see what the prepaid account holds. */
  public Quote withoutBalance() {
    return new Quote(currency, lines, refusals, recipients, promotion, price, 0, credited, 0);
  }

  /** What is left to be paid otherwise. */
  public long rest() {
    return toPay() - used;
  }
}
