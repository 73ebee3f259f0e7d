package dev.kontor.product.catalogue;

import dev.kontor.platform.paging.Cursors;
import dev.kontor.platform.paging.Page;
import dev.kontor.platform.paging.PageRequest;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.text.Language;
import dev.kontor.reference.BillingCurrency;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;

/** The catalogue page by page, in a reader's language. */
@Singleton
class CatalogueLists {
  private static final String TYPES = "product types";
  private static final String OFFERS = "offers";
  private static final String EXTENSIONS = "domain extensions";
  private static final String MINIMUMS = "period minimums";

  private final ProductTypeTable types;
  private final OfferTable offers;
  private final DomainExtensionTable extensions;
  private final PeriodMinimumTable minimums;
  private final Cursors cursors;

  CatalogueLists(
      ProductTypeTable types,
      OfferTable offers,
      DomainExtensionTable extensions,
      PeriodMinimumTable minimums,
      Cursors cursors) {
    this.types = types;
    this.offers = offers;
    this.extensions = extensions;
    this.minimums = minimums;
    this.cursors = cursors;
  }

  Page<ProductTypeResponse> types(PageRequest page, Language language) {
    return cursors
        .page(
            TYPES,
            page,
            "-1 -",
            this::typesAfter,
            last -> last.details().position() + " " + last.code())
        .map(each -> ProductTypeResponse.of(each, language));
  }

  private List<ProductTypeTable.ProductType> typesAfter(String key, int limit) {
    var place = key.split(" ");
    return types.list(Integer.parseInt(place[0]), place[1], limit);
  }

  ProductTypeResponse type(String code, Language language) {
    return types
        .find(code)
        .map(each -> ProductTypeResponse.of(each, language))
        .orElseThrow(CommonProblem.NOT_FOUND::exception);
  }

  /** What is to be had on a date; other types and currencies than there are, are refused. */
  Page<OfferResponse> offers(OfferTable.Filter filter, PageRequest page, Language language) {
    if (filter.type() != null && !types.exists(filter.type())) {
      throw CatalogueProblem.PRODUCT_TYPE_UNKNOWN.exception().onQuery("type");
    }
    if (filter.currency() != null && !BillingCurrency.ALL.contains(filter.currency())) {
      throw CatalogueProblem.CURRENCY_NOT_OFFERED.exception().onQuery("currency");
    }
    return cursors
        .page(
            OFFERS,
            page,
            OfferPlace.START,
            (after, limit) -> offers.list(filter, OfferPlace.of(after), limit),
            last -> last.place().key())
        .map(each -> OfferResponse.of(each, language));
  }

  Page<DomainExtensionResponse> extensions(LocalDate on, PageRequest page) {
    return cursors
        .page(
            EXTENSIONS,
            page,
            "",
            (after, limit) -> extensions.list(on, after, limit),
            last -> last.terms().name())
        .map(each -> DomainExtensionResponse.of(each.terms(), each.validFrom()));
  }

  Page<PeriodMinimumResponse> minimums(LocalDate on, PageRequest page) {
    return cursors
        .page(
            MINIMUMS,
            page,
            "",
            (after, limit) -> minimumsAfter(on, after),
            last -> last.key().text())
        .map(PeriodMinimumResponse::of);
  }

  private List<PeriodMinimumTable.DatedMinimum> minimumsAfter(LocalDate on, String key) {
    return minimums.on(on).stream().filter(each -> each.key().text().compareTo(key) > 0).toList();
  }
}
