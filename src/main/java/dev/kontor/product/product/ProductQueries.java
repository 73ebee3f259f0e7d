package dev.kontor.product.product;

import dev.kontor.organisation.profile.Organisations;
import dev.kontor.platform.database.LikePattern;
import dev.kontor.platform.http.Versioned;
import dev.kontor.platform.money.Money;
import dev.kontor.platform.paging.Cursor;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.security.Caller;
import dev.kontor.platform.security.Right;
import dev.kontor.product.catalogue.BillingPeriod;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Reads products with their prices of today, in one statement each. */
@Singleton
class ProductQueries {
  /** The running term is the last one that has begun, the first one where all lie ahead. */
  private static final String SELECT =
      """
      select p.*, r.starts_on as term_start, r.ends_on as term_end, s.paid_until as all_paid_until,
             p.attributes ->> 'contactEmail' as contact_email, t.is_domain, c.amount,
             x.redemption_days, x.restoration,
             case when t.is_domain then x.renewal * y.years else l.amount end as renewal_amount
      from product p
      join product_type_summary t on t.code = p.type
      join product_term_span s on s.organisation_id = p.organisation_id and s.product_id = p.id
      join lateral (
        select m.starts_on, m.ends_on from product_term_summary m
        where m.organisation_id = p.organisation_id and m.product_id = p.id
        order by m.starts_on > :today, abs(m.starts_on - :today) limit 1) r on true
      left join lateral (
        select o.amount from offer_price o
        where o.offer = p.offer and o.period = p.period and o.currency = :currency
          and o.valid_from <= :today
        order by o.valid_from desc limit 1) c on true
      left join lateral (
        select o.amount from offer_price o
        where o.offer = coalesce(p.next_offer, p.offer)
          and o.period = coalesce(p.next_period, p.period) and o.currency = :currency
          and o.valid_from <= :today and o.amount is not null
        order by o.valid_from desc limit 1) l on true
      left join (values ('P1Y', 1), ('P2Y', 2), ('P3Y', 3)) y (period, years)
        on y.period = coalesce(p.next_period, p.period)
      left join lateral (
        select e.redemption_days, r.restoration, r.renewal from domain_extension e
        left join domain_extension_price r
          on r.name = e.name and r.valid_from = e.valid_from and r.currency = :currency
        where t.is_domain and e.name = substring(p.name from position('.' in p.name) + 1)
          and e.valid_from <= :today
        order by e.valid_from desc limit 1) x on true
      where p.organisation_id = :organisationId
      """;

  /** Its terms run on while nobody uses it. */
  private static final String SHOWN_STATUS =
      """
      case when p.suspended_at is not null and p.status in ('active', 'cancelled')
        then 'suspended' else p.status end""";

  private static final String WITH_A_RIGHT =
      """
       and p.id in (select r.product_id from member_right r
                    where r.organisation_id = :organisationId and r.user_id = :userId)
      """;

  private final Jdbi jdbi;
  private final Organisations organisations;
  private final Clock clock;

  ProductQueries(Jdbi jdbi, Organisations organisations, Clock clock) {
    this.jdbi = jdbi;
    this.organisations = organisations;
    this.clock = clock;
  }

  /**
   * Which products.
   *
   * @param text a part of the name
   */
  record Filter(@Nullable String type, @Nullable ProductStatus status, @Nullable String text) {}

  /**
   * Those that the caller may see: all, or those on which they have a right. Oldest first; one more
   * than the limit, where there are more.
   */
  List<ProductResponse> list(
      Caller caller, UUID organisationId, Filter filter, Cursor after, int limit) {
    var seesAll = caller.may(Right.SEE_PRODUCT);
    var sql =
        SELECT
            + " and (p.created_at, p.id) > (:created, :id)"
            + (seesAll ? "" : WITH_A_RIGHT)
            + (filter.type() == null ? "" : " and p.type = :type")
            + (filter.status() == null ? "" : " and " + SHOWN_STATUS + " = :status")
            + (filter.text() == null ? "" : " and p.name ilike :text")
            + " order by p.created_at, p.id limit :limit";
    return reading(
        organisationId,
        sql,
        (query, currency, today) -> {
          query.bind("created", after.created()).bind("id", after.id()).bind("limit", limit + 1);
          if (!seesAll) {
            query.bind("userId", caller.id());
          }
          if (filter.type() != null) {
            query.bind("type", filter.type());
          }
          if (filter.status() != null) {
            query.bind("status", filter.status());
          }
          if (filter.text() != null) {
            query.bind("text", LikePattern.containing(filter.text()));
          }
          return query.map((row, context) -> product(row, currency, today)).list();
        });
  }

  Versioned<ProductResponse> get(UUID organisationId, UUID id) {
    return reading(
        organisationId,
        SELECT + " and p.id = :id",
        (query, currency, today) ->
            query
                .bind("id", id)
                .map(
                    (row, context) ->
                        new Versioned<>(product(row, currency, today), row.getLong("version")))
                .findOne()
                .orElseThrow(CommonProblem.NOT_FOUND::exception));
  }

  private interface Reading<T> {
    T read(Query query, String currency, LocalDate today);
  }

  private <T> T reading(UUID organisationId, String sql, Reading<T> reading) {
    var currency = organisations.currency(organisationId);
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return jdbi.withHandle(
        handle ->
            reading.read(
                handle
                    .createQuery(sql)
                    .bind("organisationId", organisationId)
                    .bind("currency", currency)
                    .bind("today", today),
                currency,
                today));
  }

  private static ProductResponse product(ResultSet row, String currency, LocalDate today)
      throws SQLException {
    var paidUntil = row.getObject("all_paid_until", LocalDate.class);
    return new ProductResponse(
        row.getObject("id", UUID.class),
        row.getString("type"),
        row.getString("name"),
        shownStatus(row),
        row.getString("offer"),
        row.getString("period"),
        row.getObject("term_start", LocalDate.class),
        row.getObject("term_end", LocalDate.class),
        paidUntil,
        renewableUntil(row, paidUntil),
        renewsByItself(row),
        row.getTimestamp("locked_at") != null,
        row.getTimestamp("maintenance_at") != null,
        money(row, "amount", currency),
        money(row, "renewal_amount", currency),
        scheduled(row, paidUntil),
        row.getObject("billing_address_id", UUID.class),
        row.getBoolean("is_domain") ? domain(row, paidUntil, currency, today) : null,
        row.getTimestamp("created_at").toInstant());
  }

  private static ProductStatus shownStatus(ResultSet row) throws SQLException {
    var status = status(row);
    var mayBeUsed = status == ProductStatus.ACTIVE || status == ProductStatus.CANCELLED;
    return mayBeUsed && row.getTimestamp("suspended_at") != null ? ProductStatus.SUSPENDED : status;
  }

  private static ProductStatus status(ResultSet row) throws SQLException {
    return ProductStatus.of(row.getString("status")).orElseThrow();
  }

  /** A cancelled product remembers it for its reinstatement only. */
  private static boolean renewsByItself(ResultSet row) throws SQLException {
    var status = row.getString("status");
    return row.getBoolean("auto_renewal")
        && !status.equals(ProductStatus.CANCELLED.code())
        && !status.equals(ProductStatus.ENDED.code());
  }

  private static @Nullable ScheduledChange scheduled(ResultSet row, @Nullable LocalDate paidUntil)
      throws SQLException {
    var offer = row.getString("next_offer");
    return offer == null || paidUntil == null
        ? null
        : new ScheduledChange(
            offer, BillingPeriod.of(row.getString("next_period")).orElseThrow(), paidUntil);
  }

  private static @Nullable LocalDate renewableUntil(ResultSet row, @Nullable LocalDate paidUntil)
      throws SQLException {
    var status = row.getString("status");
    return paidUntil == null
            || row.getBoolean("is_domain")
            || row.getString("offer") == null
            || !(status.equals(ProductStatus.ACTIVE.code())
                || status.equals(ProductStatus.EXPIRED.code()))
        ? null
        : paidUntil.plusDays(Subscribed.RENEWABLE_DAYS);
  }

  private static DomainResponse domain(
      ResultSet row, @Nullable LocalDate expiresOn, String currency, LocalDate today)
      throws SQLException {
    var redemption = redemption(row, expiresOn, currency);
    var redemptionEndsOn = redemption == null ? null : redemption.endsOn();
    return new DomainResponse(
        DomainResponse.state(status(row), today, expiresOn, redemptionEndsOn),
        row.getString("contact_email"),
        expiresOn,
        redemptionEndsOn,
        redemption == null ? null : redemption.fee(),
        row.getBoolean("renewal_warranty"));
  }

  /** What was fixed when it expired; until then what would be today. */
  private static @Nullable Redemption redemption(
      ResultSet row, @Nullable LocalDate expiresOn, String currency) throws SQLException {
    var begins = row.getObject("redemption_begins_on", LocalDate.class);
    if (begins != null && begins.equals(expiresOn)) {
      return DomainLife.redemption(
          row.getObject("redemption_ends_on", LocalDate.class),
          row.getObject("restore_fee", Long.class),
          row.getString("restore_currency"));
    }
    var days = row.getObject("redemption_days", Integer.class);
    return expiresOn == null || days == null
        ? null
        : new Redemption(expiresOn.plusDays(days), money(row, "restoration", currency));
  }

  private static @Nullable Money money(ResultSet row, String column, String currency)
      throws SQLException {
    var minor = row.getObject(column, Long.class);
    return minor == null ? null : Money.ofMinor(minor, currency);
  }
}
