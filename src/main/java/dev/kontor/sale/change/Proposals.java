package dev.kontor.sale.change;

import dev.kontor.organisation.profile.Organisations;
import dev.kontor.platform.money.Money;
import dev.kontor.platform.problem.DomainException;
import dev.kontor.product.catalogue.BillingPeriod;
import dev.kontor.product.catalogue.Catalogue;
import dev.kontor.product.catalogue.OfferView;
import dev.kontor.product.product.Plan;
import dev.kontor.product.product.ProductStatus;
import dev.kontor.product.product.Subscribed;
import dev.kontor.sale.order.ChangeOrders;
import dev.kontor.sale.quote.PrepaidPart;
import dev.kontor.sale.quote.Quote;
import dev.kontor.sale.quote.Quotes;
import dev.kontor.sale.renewal.NextTerm;
import dev.kontor.sale.renewal.NextTerms;
import dev.kontor.sale.upgrade.TermCredits;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Works out what a change would be (SUB-4). Only a dearer offer with the same or a longer period
 * takes effect at once; all else begins with the next term.
 */
@Singleton
class Proposals {
  private final NextTerms terms;
  private final Catalogue catalogue;
  private final Quotes quotes;
  private final ChangeOrders orders;
  private final Organisations organisations;

  Proposals(
      NextTerms terms,
      Catalogue catalogue,
      Quotes quotes,
      ChangeOrders orders,
      Organisations organisations) {
    this.terms = terms;
    this.catalogue = catalogue;
    this.quotes = quotes;
    this.orders = orders;
    this.organisations = organisations;
  }

  /**
   * What an organisation asks for.
   *
   * @throws DomainException for what makes no change, and 422 for what the catalogue doesn't have
   */
  Proposal of(
      UUID organisationId, Subscribed product, OfferChangeRequest asked, PrepaidPart prepaid) {
    requireChangeable(organisationId, product);
    var present = present(product);
    var plan =
        new Plan(
            Objects.requireNonNullElse(asked.offer(), present.offer()),
            Objects.requireNonNullElse(asked.period(), present.period()));
    if (plan.equals(present)) {
      throw ChangeProblem.OFFER_UNCHANGED.exception();
    }
    var offer = offered(organisationId, product, plan);
    var isShorter = plan.period().months() < present.period().months();
    if (!asked.waitsForTheEnd() && !isShorter && isDearer(organisationId, present, plan)) {
      return atOnce(organisationId, product, plan, offer, prepaid);
    }
    var proposal = withNextTerm(organisationId, product, plan);
    var today = terms.today();
    var earliest = lastMonth(product);
    return isShorter && !asked.waitsForTheEnd() && today.isBefore(earliest)
        ? tooEarly(proposal, today, earliest)
        : proposal;
  }

  private void requireChangeable(UUID organisationId, Subscribed product) {
    if (product.status() == ProductStatus.EXPIRED) {
      throw ChangeProblem.PRODUCT_TO_BE_RENEWED.exception(product.name());
    }
    terms.requireRenewable(organisationId, product);
    if (!product.end().isAfter(terms.today())) {
      throw ChangeProblem.PRODUCT_TO_BE_RENEWED.exception(product.name());
    }
  }

  private static Plan present(Subscribed product) {
    return new Plan(
        Objects.requireNonNull(product.offer()), Objects.requireNonNull(product.period()));
  }

  /** Lets a plan pass that is sold today to whom has this product. */
  private OfferView offered(UUID organisationId, Subscribed product, Plan plan) {
    var offer =
        catalogue
            .offer(plan.offer())
            .filter(each -> !product.isDomain() || each.code().equals(product.offer()));
    if (product.isDomain() && offer.isEmpty()
        || offer.isPresent() && !offer.get().type().equals(product.type())) {
      throw ChangeProblem.OFFER_OF_OTHER_TYPE.exception().onField("offer");
    }
    return product.isDomain()
        ? offer.orElseThrow()
        : quotes.requireOffered(organisationId, plan.offer(), plan.period());
  }

  /** Of both offers the list prices of a term as long as the new one, as far as both have one. */
  private boolean isDearer(UUID organisationId, Plan present, Plan plan) {
    if (plan.offer().equals(present.offer())) {
      return false;
    }
    var currency = organisations.currency(organisationId);
    var found = catalogue.renewals(List.of(present.offer(), plan.offer()), currency, terms.today());
    var old = Objects.requireNonNull(found.get(present.offer())).last();
    var wanted = Objects.requireNonNull(found.get(plan.offer())).prices();
    for (var period : List.of(plan.period(), present.period())) {
      if (old.containsKey(period) && wanted.containsKey(period)) {
        return minor(wanted.get(period)) > minor(old.get(period));
      }
    }
    return perMonth(wanted.get(plan.period()), plan.period(), present.period())
        > perMonth(old.get(present.period()), present.period(), plan.period());
  }

  private static long minor(@Nullable Money price) {
    return price == null ? 0 : price.minor();
  }

  /** For comparison: the price of as many months as both periods have, multiplied. */
  private static long perMonth(@Nullable Money price, BillingPeriod its, BillingPeriod other) {
    return its == other ? minor(price) : Math.multiplyExact(minor(price), (long) other.months());
  }

  private Proposal withNextTerm(UUID organisationId, Subscribed product, Plan plan) {
    var next =
        product.isDomain()
            ? terms.term(organisationId, product.with(null), plan.period())
            : terms.term(organisationId, product.with(plan), plan.period());
    var quote = terms.quote(organisationId, List.of(next), PrepaidPart.NOTHING);
    return new Proposal(
        product,
        plan,
        false,
        product.end(),
        next.end(),
        quote,
        List.of(),
        costsMore(organisationId, product, next),
        null,
        null);
  }

  private boolean costsMore(UUID organisationId, Subscribed product, NextTerm next) {
    var usual = product.with(null);
    try {
      return next.list()
          > terms.term(organisationId, usual, Objects.requireNonNull(usual.period())).list();
    } catch (DomainException notRenewableSo) {
      return true;
    }
  }

  private Proposal atOnce(
      UUID organisationId, Subscribed product, Plan plan, OfferView offer, PrepaidPart prepaid) {
    var today = terms.today();
    var from = product.with(plan).endingOn(today);
    var term = firstTerm(terms.term(organisationId, from, plan.period()), product);
    var quote = terms.quote(organisationId, List.of(term), PrepaidPart.NOTHING);
    try {
      var credits = orders.credits(organisationId, product.id(), today, target(quote));
      var credited = credits.stream().mapToLong(each -> each.price().total()).sum();
      if (credited > quote.price().total()) {
        throw TermCredits.onlyAtEndOfTerm();
      }
      return new Proposal(
          product,
          plan,
          true,
          today,
          term.end(),
          Quotes.crediting(quote, credited, prepaid),
          credits,
          true,
          null,
          null);
    } catch (DomainException refusal) {
      return withNextTerm(organisationId, product, plan).refusedFor(refusal, null);
    }
  }

  /** As long as was agreed for the product at least, and paid for that long. */
  private static NextTerm firstTerm(NextTerm one, Subscribed product) {
    var minimum = product.minimumEndsOn();
    var term = one;
    while (minimum != null && term.end().isBefore(minimum)) {
      term = term.longer(one.list());
    }
    return term;
  }

  private static TermCredits.Target target(Quote quote) {
    return new TermCredits.Target(
        quote.currency(),
        quote.recipients().values().stream()
            .map(each -> each.taxation().country())
            .collect(Collectors.toSet()));
  }

  /** The first day of the last month of the product's terms. */
  private static LocalDate lastMonth(Subscribed product) {
    var end = product.end();
    var month = YearMonth.from(end).minusMonths(1);
    var day = product.isDomain() ? end.getDayOfMonth() : product.anchorDay();
    return month.atDay(Math.min(day, month.lengthOfMonth()));
  }

  /** The new terms that would begin before the present end, were there one from today on. */
  private static Proposal tooEarly(Proposal proposal, LocalDate today, LocalDate earliest) {
    var count = 0;
    var begin = today;
    while (begin.isBefore(proposal.product().end())) {
      count++;
      begin = proposal.plan().period().end(begin, today.getDayOfMonth());
    }
    var net = proposal.quote().price().lines().get(0).net();
    var twice = Money.ofMinor(Math.multiplyExact(net, (long) count), proposal.quote().currency());
    var refusal =
        ChangeProblem.CHANGE_TOO_EARLY
            .exception(earliest, twice.amount(), twice.currency())
            .with("earliestDate", earliest)
            .with("doublyBilled", twice);
    return proposal.refusedFor(refusal, new Proposal.Wait(earliest, twice));
  }
}
