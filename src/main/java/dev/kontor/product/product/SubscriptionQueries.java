package dev.kontor.product.product;

import dev.kontor.product.catalogue.BillingPeriod;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads how the terms of products run, in one statement each. */
@Singleton
class SubscriptionQueries {
  private static final String SELECT =
      """
      select p.*, t.is_domain from product p join product_type_summary t on t.code = p.type
      where p.organisation_id = :organisationId
      """;

  private final Jdbi jdbi;

  SubscriptionQueries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  List<Subscribed> find(UUID organisationId, Collection<UUID> ids) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + " and p.id = any(:ids) order by p.id")
                .bind("organisationId", organisationId)
                .bindArray("ids", UUID.class, ids)
                .map((row, context) -> read(row))
                .list());
  }

  /** All that haven't ended. */
  List<Subscribed> living(UUID organisationId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + " and p.status <> 'ended' order by p.id")
                .bind("organisationId", organisationId)
                .map((row, context) -> read(row))
                .list());
  }

  /** Those of some offers that haven't ended, the oldest first. */
  List<Subscribed> living(UUID organisationId, Collection<String> offers) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    SELECT
                        + """
                         and p.status <> 'ended' and p.offer = any(:offers)
                        order by p.created_at, p.id""")
                .bind("organisationId", organisationId)
                .bindArray("offers", String.class, offers)
                .map((row, context) -> read(row))
                .list());
  }

  /** Those that have an end, and haven't ended, on some days. */
  List<Subscribed> endingOn(UUID organisationId, Collection<LocalDate> days) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    SELECT
                        + """
                         and p.status in ('active', 'cancelled', 'expired')
                        and p.paid_until = any(cast(:days as date[]))
                        order by p.paid_until, p.id""")
                .bind("organisationId", organisationId)
                .bindArray("days", String.class, days.stream().map(LocalDate::toString).toList())
                .map((row, context) -> read(row))
                .list());
  }

  /** The domains that can't be restored any more from some days on. */
  List<Subscribed> redeemableUntil(UUID organisationId, Collection<LocalDate> days) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    SELECT
                        + """
                         and p.status = 'expired' and t.is_domain
                        and p.redemption_ends_on = any(cast(:days as date[]))
                        order by p.redemption_ends_on, p.id""")
                .bind("organisationId", organisationId)
                .bindArray("days", String.class, days.stream().map(LocalDate::toString).toList())
                .map((row, context) -> read(row))
                .list());
  }

  /**
   * Those that can be renewed, in the order of their ends.
   *
   * @param before only those that end before; null for all
   */
  List<Subscribed> renewable(
      UUID organisationId,
      LocalDate today,
      @Nullable LocalDate before,
      LocalDate afterEnd,
      UUID afterId,
      int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    SELECT
                        + """
                         and p.status in ('active', 'expired') and p.offer is not null
                        and p.period is not null
                        and p.paid_until > case when t.is_domain
                          then cast(:today as date) else cast(:oldest as date) end
                        and (cast(:before as date) is null or p.paid_until < :before)
                        and (p.paid_until, p.id) > (:afterEnd, :afterId)
                        order by p.paid_until, p.id limit :limit""")
                .bind("organisationId", organisationId)
                .bind("today", today)
                .bind("oldest", today.minusDays(Subscribed.RENEWABLE_DAYS))
                .bind("before", before)
                .bind("afterEnd", afterEnd)
                .bind("afterId", afterId)
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list());
  }

  private static @Nullable Plan scheduled(ResultSet row) throws SQLException {
    var offer = row.getString("next_offer");
    return offer == null
        ? null
        : new Plan(offer, BillingPeriod.of(row.getString("next_period")).orElseThrow());
  }

  private static @Nullable Redemption redemption(ResultSet row) throws SQLException {
    return ProductStatus.EXPIRED.code().equals(row.getString("status"))
        ? DomainLife.redemption(
            row.getObject("redemption_ends_on", LocalDate.class),
            row.getObject("restore_fee", Long.class),
            row.getString("restore_currency"))
        : null;
  }

  private static Subscribed read(ResultSet row) throws SQLException {
    return new Subscribed(
        row.getObject("id", UUID.class),
        row.getString("type"),
        row.getBoolean("is_domain"),
        row.getString("name"),
        ProductStatus.of(row.getString("status")).orElseThrow(),
        row.getString("offer"),
        Optional.ofNullable(row.getString("period")).flatMap(BillingPeriod::of).orElse(null),
        row.getInt("anchor_day"),
        row.getObject("paid_until", LocalDate.class),
        row.getBoolean("auto_renewal"),
        scheduled(row),
        row.getObject("minimum_ends_on", LocalDate.class),
        row.getObject("billing_address_id", UUID.class),
        row.getBoolean("renewal_warranty"),
        redemption(row));
  }
}
