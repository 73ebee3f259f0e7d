package dev.kontor.product.catalogue;

import dev.kontor.platform.money.Money;
import dev.kontor.platform.text.Coded;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The offers, and which of them are to be had on a date. */
@Singleton
class OfferTable {
  /** Only what has a price on the date is on offer. */
  private static final String LIST =
      """
      select o.*, t.position as type_position, t.single, t.minimum_months, p.prices
      from offer o
      join product_type t on t.code = o.type
      cross join lateral (
        select json_agg(json_build_object('period', v.period, 'currency', v.currency,
                                          'amount', v.amount, 'validFrom', v.valid_from)) as prices
        from (select distinct on (period, currency) * from offer_price
              where offer = o.code and valid_from <= :on
                and (cast(:currency as text) is null or currency = :currency)
              order by period, currency, valid_from desc) v
        where v.amount is not null
          and (cast(:free as boolean) is null or (v.amount = 0) = :free)) p
      where p.prices is not null
        and (cast(:type as text) is null or o.type = :type)
        and (t.position, o.type, o.position, o.code)
            > (:typePosition, :afterType, :position, :code)
      order by t.position, o.type, o.position, o.code limit :limit""";

  /** Also what has no price. */
  private static final String PRICED =
      """
      select o.*, t.position as type_position, t.single, t.minimum_months, p.prices
      from offer o
      join product_type t on t.code = o.type
      cross join lateral (
        select coalesce(json_agg(json_build_object('period', v.period, 'currency', v.currency,
            'amount', v.amount, 'validFrom', v.valid_from)), '[]') as prices
        from (select distinct on (period) * from offer_price
              where offer = o.code and valid_from <= :on and currency = :currency
              order by period, valid_from desc) v
        where v.amount is not null) p
      where o.code = any(:codes)""";

  /** Also the last price of each term that isn't to be had any more. */
  private static final String RENEWED =
      """
      select o.*, t.single, t.minimum_months, p.prices, l.last_prices
      from offer o
      join product_type t on t.code = o.type
      cross join lateral (
        select coalesce(json_agg(json_build_object('period', v.period, 'currency', v.currency,
            'amount', v.amount, 'validFrom', v.valid_from)), '[]') as prices
        from (select distinct on (period) * from offer_price
              where offer = o.code and valid_from <= :on and currency = :currency
              order by period, valid_from desc) v
        where v.amount is not null) p
      cross join lateral (
        select coalesce(json_agg(json_build_object('period', v.period, 'currency', v.currency,
            'amount', v.amount, 'validFrom', v.valid_from)), '[]') as last_prices
        from (select distinct on (period) * from offer_price
              where offer = o.code and valid_from <= :on and currency = :currency
                and amount is not null
              order by period, valid_from desc) v) l
      where o.code = any(:codes)""";

  private final Jdbi jdbi;
  private final StoredJson json;

  OfferTable(Jdbi jdbi, StoredJson json) {
    this.jdbi = jdbi;
    this.json = json;
  }

  /** An offer as it is stored, without its prices. */
  record Offer(
      String code,
      String type,
      CatalogueNames names,
      int position,
      VatCategory vatCategory,
      @Nullable String extension,
      @Nullable SupportLevel supportLevel,
      @Nullable Integer firstAnswerHours) {}

  /** An offer with what its type binds its products to. */
  record BoundOffer(Offer offer, boolean single, @Nullable Integer minimumMonths) {}

  /** An offer with what it costs on a date, the shortest terms first. */
  record PricedOffer(BoundOffer bound, int typePosition, List<OfferPrice> prices) {
    Offer offer() {
      return bound.offer();
    }

    OfferPlace place() {
      var offer = offer();
      return new OfferPlace(typePosition, offer.type(), offer.position(), offer.code());
    }
  }

  /**
   * Which offers are asked for.
   *
   * @param free whether only with prices of nothing, or only with others; null for all
   */
  record Filter(
      @Nullable String type, @Nullable String currency, @Nullable Boolean free, LocalDate on) {}

  /**
   * An offer with what renewing it costs.
   *
   * @param last the last prices, also of terms that are to be had still
   * @param endsOn from when on it isn't renewed any more
   */
  record RenewedOffer(
      BoundOffer bound,
      List<OfferPrice> prices,
      List<OfferPrice> last,
      @Nullable LocalDate endsOn) {}

  /** In their order after a place; one more than the limit, where there are more. */
  List<PricedOffer> list(Filter filter, OfferPlace after, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(LIST)
                .bind("on", filter.on())
                .bind("currency", filter.currency())
                .bind("type", filter.type())
                .bind("free", filter.free())
                .bind("typePosition", after.typePosition())
                .bind("afterType", after.type())
                .bind("position", after.position())
                .bind("code", after.code())
                .bind("limit", limit + 1)
                .map((row, context) -> pricedOffer(row))
                .list());
  }

  /** Some offers with their prices in a currency on a date. */
  List<PricedOffer> priced(Collection<String> codes, String currency, LocalDate on) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(PRICED)
                .bind("on", on)
                .bind("currency", currency)
                .bindArray("codes", String.class, codes)
                .map((row, context) -> pricedOffer(row))
                .list());
  }

  /** Some offers with what renewing them costs in a currency on a date. */
  List<RenewedOffer> renewed(Collection<String> codes, String currency, LocalDate on) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(RENEWED)
                .bind("on", on)
                .bind("currency", currency)
                .bindArray("codes", String.class, codes)
                .map(
                    (row, context) ->
                        new RenewedOffer(
                            bound(row),
                            prices(row.getString("prices")),
                            prices(row.getString("last_prices")),
                            row.getObject("renewals_end_on", LocalDate.class)))
                .list());
  }

  Optional<BoundOffer> find(String code) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select o.*, t.single, t.minimum_months
                    from offer o join product_type t on t.code = o.type
                    where o.code = :code""")
                .bind("code", code)
                .map((row, context) -> bound(row))
                .findOne());
  }

  /** Whether a type has offers, sold or not. */
  boolean hasAny(String type) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select exists (select 1 from offer where type = :type)")
                .bind("type", type)
                .mapTo(Boolean.class)
                .one());
  }

  /** Whether an offer of the type is for one domain extension. */
  boolean hasExtension(String type) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select exists (select 1 from offer
                                   where type = :type and extension is not null)""")
                .bind("type", type)
                .mapTo(Boolean.class)
                .one());
  }

  void save(Offer offer) {
    var level = offer.supportLevel();
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into offer (code, type, names, position, vat_category, extension,
                                       support_level, first_answer_hours, version)
                    values (:code, :type, cast(:names as jsonb), :position, :vatCategory,
                            :extension, :supportLevel, :firstAnswerHours, 0)
                    on conflict (code) do update
                    set names = excluded.names, position = excluded.position,
                        vat_category = excluded.vat_category, extension = excluded.extension,
                        support_level = excluded.support_level,
                        first_answer_hours = excluded.first_answer_hours,
                        version = offer.version + 1""")
                .bind("code", offer.code())
                .bind("type", offer.type())
                .bind("names", json.text(offer.names()))
                .bind("position", offer.position())
                .bind("vatCategory", offer.vatCategory())
                .bind("extension", offer.extension())
                .bind("supportLevel", level == null ? null : level.code())
                .bindByType("firstAnswerHours", offer.firstAnswerHours(), Integer.class)
                .execute());
  }

  private PricedOffer pricedOffer(ResultSet row) throws SQLException {
    return new PricedOffer(
        bound(row), row.getInt("type_position"), prices(row.getString("prices")));
  }

  private BoundOffer bound(ResultSet row) throws SQLException {
    return new BoundOffer(
        read(row), row.getBoolean("single"), row.getObject("minimum_months", Integer.class));
  }

  private Offer read(ResultSet row) throws SQLException {
    return new Offer(
        row.getString("code"),
        row.getString("type"),
        json.names(row.getString("names")),
        row.getInt("position"),
        VatCategory.of(row.getString("vat_category")),
        row.getString("extension"),
        Coded.find(SupportLevel.class, row.getString("support_level")).orElse(null),
        row.getObject("first_answer_hours", Integer.class));
  }

  private record StoredPrice(
      BillingPeriod period, String currency, long amount, LocalDate validFrom) {
    PriceKey key() {
      return new PriceKey(period, currency);
    }
  }

  private List<OfferPrice> prices(String stored) {
    return json.list(stored, StoredPrice.class).stream()
        .sorted(Comparator.comparing(StoredPrice::key))
        .map(
            each ->
                new OfferPrice(
                    each.period(), Money.ofMinor(each.amount(), each.currency()), each.validFrom()))
        .toList();
  }
}
