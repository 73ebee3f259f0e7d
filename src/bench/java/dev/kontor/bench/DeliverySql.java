package dev.kontor.bench;

import dev.kontor.bench.SqlWorkload.Sql;
import java.sql.Date;
import java.util.List;

/**
 * The product of a line of an order, {@code Products.create}, with what is granted of it, and its
 * product services learn.
 */
final class DeliverySql {
  /** {@code OfferTable.find}. */
  private static final String OFFER = "select * from offer where code = ?";

  /** {@code ProductTypeTable.find}. */
  private static final String TYPE =
      """
      select t.*,
             (select coalesce(json_agg(json_build_object('code', r.code, 'names', r.names)
                                       order by r.position, r.code), '[]')
              from product_right r where r.type = t.code) as rights
      from product_type t
      where t.code = ?""";

  /** As Hibernate writes it, but for the names of columns, as the next one. */
  private static final String PRODUCT =
      """
      insert into product (anchor_day, attributes, auto_renewal, billing_address_id, created_at,
        domain_name, locked_at, maintenance_at, name, offer, paid_until, period, status, type,
        version, organisation_id, id)
      values (?, cast(? as jsonb), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

  private static final String TERM =
      """
      insert into product_term (created_at, currency, ends_on, net, offer, on_account,
        order_line_id, paid_by_upgrade, paid_external, paid_from_credit, paid_from_paid_in, period,
        previous_ends_on, product_id, starts_on, tax, organisation_id, id)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

  /** {@code MatrixTable.grantFuture}, as the next one. */
  private static final String GRANT =
      """
      insert into product_grant (organisation_id, holder_id, product_id, right_code, type)
      select organisation_id, holder_id, ?, right_code, type from future_grant
      where organisation_id = ? and type = ?
      on conflict do nothing""";

  private static final String GRANTED =
      """
      update access_matrix set version = version + 1
      where organisation_id = ?
        and holder_id in (select holder_id from future_grant
                          where organisation_id = ? and type = ?)""";

  /** {@code ServiceEvents.tell}. */
  private static final String TELL =
      """
      with told as (
        insert into service_event (service_id, id, sealed_event, created_at)
        select distinct s.service_id, cast(? as uuid), ?, cast(? as timestamptz)
        from product_service_summary s where s.type = ? returning 1)
      select pg_notify('kontor_service_events', '') from (select 1 from told limit 1) first""";

  /** {@code ActivationTable.add}. */
  private static final String ACTIVATED =
      """
      insert into product_activation
        (organisation_id, product_id, type, offer, period, event_id, activated_at)
      values (?, ?, ?, ?, ?, ?, ?)""";

  private static final int EVENT_BYTES = 400;

  private final Purchase purchase;
  private final int line;
  private final Purchase.Thing thing;

  DeliverySql(Purchase purchase, int line) {
    this.purchase = purchase;
    this.line = line;
    thing = Purchase.THINGS.get(line);
  }

  /** Makes it, and tells the services. */
  List<Sql> made() {
    return List.of(
        new Sql(OFFER, () -> new Object[] {thing.offer()}),
        new Sql(TYPE, () -> new Object[] {thing.type()}),
        new Sql(PRODUCT, this::product),
        new Sql(TERM, this::term),
        new Sql(TELL, this::event),
        new Sql(TELL, this::event),
        new Sql(ACTIVATED, this::activation));
  }

  private Object[] event() {
    return new Object[] {ChainedEntry.newId(), new byte[EVENT_BYTES], purchase.at(), thing.type()};
  }

  private Object[] activation() {
    return new Object[] {
      purchase.organisation(),
      purchase.product(line),
      thing.type(),
      thing.offer(),
      thing.period(),
      ChainedEntry.newId(),
      purchase.at()
    };
  }

  /** Gives it to those who were promised it. */
  List<Sql> granted() {
    return List.of(
        new Sql(
            GRANT,
            () -> new Object[] {purchase.product(line), purchase.organisation(), thing.type()}),
        new Sql(
            GRANTED,
            () -> new Object[] {purchase.organisation(), purchase.organisation(), thing.type()}));
  }

  ActivitySql.Subject subject() {
    return new ActivitySql.Subject("product", purchase.product(line), thing.name());
  }

  private Object[] product() {
    return new Object[] {
      purchase.today().getDayOfMonth(),
      "{}",
      false,
      null,
      purchase.at(),
      null,
      null,
      null,
      thing.name(),
      thing.offer(),
      Date.valueOf(thing.end(purchase.today())),
      thing.period(),
      "active",
      thing.type(),
      0L,
      purchase.organisation(),
      purchase.product(line)
    };
  }

  private Object[] term() {
    return new Object[] {
      purchase.at(),
      ChainedEntry.CURRENCY,
      Date.valueOf(thing.end(purchase.today())),
      thing.net(),
      thing.offer(),
      0L,
      purchase.line(line),
      0L,
      0L,
      thing.net() + thing.tax(),
      0L,
      thing.period(),
      null,
      purchase.product(line),
      Date.valueOf(purchase.today()),
      thing.tax(),
      purchase.organisation(),
      ChainedEntry.newId()
    };
  }
}
