package dev.kontor.product.catalogue;

import dev.kontor.platform.paging.Cursors;
import dev.kontor.platform.paging.Page;
import dev.kontor.platform.paging.PageRequest;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.text.Language;
import dev.kontor.reference.BillingCurrency;
import jakarta.inject.Singleton;
import java.time.LocalDate;

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
    var after = cursors.read(TYPES, page, "-1 -").split(" ");
    var rows = types.list(Integer.parseInt(after[0]), after[1], page.limit());
    return Page.of(
            rows,
            page.limit(),
            last -> cursors.write(TYPES, last.details().position() + " " + last.code()))
        .map(each -> ProductTypeResponse.of(each, language));
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
    var after = OfferPlace.of(cursors.read(OFFERS, page, OfferPlace.START));
    return Page.of(
            offers.list(filter, after, page.limit()),
            page.limit(),
            last -> cursors.write(OFFERS, last.place().key()))
        .map(each -> OfferResponse.of(each, language));
  }

  Page<DomainExtensionResponse> extensions(LocalDate on, PageRequest page) {
    return Page.of(
            extensions.list(on, cursors.read(EXTENSIONS, page, ""), page.limit()),
            page.limit(),
            last -> cursors.write(EXTENSIONS, last.terms().name()))
        .map(DomainExtensionResponse::of);
  }

  Page<PeriodMinimumResponse> minimums(LocalDate on, PageRequest page) {
    var after = cursors.read(MINIMUMS, page, "");
    var rows =
        minimums.on(on).stream().filter(each -> each.key().text().compareTo(after) > 0).toList();
    return Page.of(rows, page.limit(), last -> cursors.write(MINIMUMS, last.key().text()))
        .map(PeriodMinimumResponse::of);
  }
}
