package dev.kontor.start;

import java.time.LocalDate;
import java.util.UUID;

/** Products that renew by themselves each month, put straight into the database. */
final class RenewingProducts {
  private RenewingProducts() {}

  /**
   * A query that makes so many, whose first term was given and ends on a day, and tells how many
   * there are.
   */
  static String made(UUID organisationId, int count, LocalDate end) {
    return """
        with product as (
          insert into product (organisation_id, id, type, name, status, offer, period, anchor_day,
            auto_renewal, attributes, created_at, version, paid_until)
          select '%1$s', gen_random_uuid(), 'web_hosting', 'Site ' || n, 'active',
            'web_hosting_starter', 'P1M', %4$d, true, '{}', now(), 0, '%3$s'
          from generate_series(1, %2$d) n
          returning organisation_id, id, paid_until),
        term as (
          insert into product_term (organisation_id, id, product_id, starts_on, ends_on, net, tax,
            paid_external, paid_from_paid_in, paid_from_credit, paid_by_upgrade, on_account,
            created_at)
          select organisation_id, gen_random_uuid(), id, paid_until - 20, paid_until, 0, 0,
            0, 0, 0, 0, 0, now()
          from product returning 1)
        select count(*) from term"""
        .formatted(organisationId, count, end, end.getDayOfMonth());
  }
}
