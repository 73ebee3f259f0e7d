package dev.kontor.service.feed;

import dev.kontor.platform.paging.Cursor;
import dev.kontor.product.product.ProductActivated;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The products that became active, and who has taken them up. */
@Singleton
class ActivationTable {
  /**
   * Those of its types that the service was told of, up to a place in its feed; where to begin to
   * look says its first event, so that what was open long before costs nothing. Whoever is at the
   * same row does the same: nobody waits.
   */
  private static final String TAKE_UP =
      """
      with told as (
        select a.organisation_id, a.product_id from product_activation a
        join product_service_summary s on s.type = a.type and s.service_id = :serviceId
        where a.taken_up_at is null
          and a.transaction_id between (
              select e.transaction_id from service_event e where e.service_id = :serviceId
              order by e.transaction_id limit 1)
            and cast(cast(:transaction as text) as xid8)
          and (a.transaction_id, a.event_id) <= (cast(cast(:transaction as text) as xid8), :eventId)
          and exists (
            select 1 from service_event e
            where e.service_id = :serviceId and e.transaction_id = a.transaction_id
              and e.id = a.event_id)
        for update of a skip locked)
      update product_activation a set taken_up_at = :now, taken_up_by = :serviceId
      from told t where a.organisation_id = t.organisation_id and a.product_id = t.product_id""";

  private static final String OPEN =
      """
      select a.organisation_id, a.product_id, a.type, p.name, a.offer, a.period, a.activated_at,
        array(select s.code from product_service_summary s
              where s.type = a.type order by s.code) as services
      from product_activation a
      join product_summary p on p.organisation_id = a.organisation_id and p.id = a.product_id
      where a.taken_up_at is null and p.status <> 'ended'
        and (a.activated_at, a.product_id) > (:created, :id)
      """;

  private final Jdbi jdbi;
  private final Clock clock;

  ActivationTable(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** A product by its id alone. */
  record Activated(UUID organisationId, String name) {}

  /** Notes it in the transaction that tells it. */
  void add(ProductActivated activated, UUID eventId) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into product_activation
                      (organisation_id, product_id, type, offer, period, event_id, activated_at)
                    values (:organisationId, :productId, :type, :offer, :period, :eventId, :now)""")
                .bind("organisationId", activated.organisationId())
                .bind("productId", activated.productId())
                .bind("type", activated.type())
                .bind("offer", activated.offer())
                .bind("period", activated.period())
                .bind("eventId", eventId)
                .bind("now", clock.instant())
                .execute());
  }

  /** A service has taken in its feed up to a place. */
  void takeUp(UUID serviceId, FeedPlace upTo) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(TAKE_UP)
                .bind("serviceId", serviceId)
                .bind("transaction", upTo.transaction())
                .bind("eventId", upTo.id())
                .bind("now", clock.instant())
                .execute());
  }

  /** Tells whether nobody had taken it up before. */
  boolean takeUp(UUID organisationId, UUID productId, UUID operatorId) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        update product_activation set taken_up_at = :now, taken_up_by = :operatorId
                        where organisation_id = :organisationId and product_id = :productId
                          and taken_up_at is null""")
                    .bind("organisationId", organisationId)
                    .bind("productId", productId)
                    .bind("operatorId", operatorId)
                    .bind("now", clock.instant())
                    .execute())
        > 0;
  }

  /** Also one that was taken up, as long as that isn't forgotten. */
  Optional<Activated> find(UUID productId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select a.organisation_id, p.name from product_activation a
                    join product_summary p
                      on p.organisation_id = a.organisation_id and p.id = a.product_id
                    where a.product_id = :productId""")
                .bind("productId", productId)
                .mapTo(Activated.class)
                .findOne());
  }

  /**
   * Those that nobody has taken up, the oldest first; one more than the limit, where there are
   * more.
   */
  List<ActivationResponse> open(@Nullable String type, Cursor after, int limit) {
    var sql =
        OPEN
            + (type == null ? "" : " and a.type = :type")
            + " order by a.activated_at, a.product_id limit :limit";
    return jdbi.withHandle(
        handle -> {
          var query =
              handle
                  .createQuery(sql)
                  .bind("created", after.created())
                  .bind("id", after.id())
                  .bind("limit", limit + 1);
          if (type != null) {
            query.bind("type", type);
          }
          return query.mapTo(ActivationResponse.class).list();
        });
  }

  /** Forgets what was taken up before, and what has ended meanwhile, for which it is too late. */
  void forgetBefore(Instant time) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    delete from product_activation a
                    where a.taken_up_at < :time or a.taken_up_at is null and a.activated_at < :time
                      and exists (select 1 from product_summary p
                                  where p.organisation_id = a.organisation_id
                                    and p.id = a.product_id and p.status = 'ended')""")
                .bind("time", time)
                .execute());
  }
}
