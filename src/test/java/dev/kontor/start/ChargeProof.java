package dev.kontor.start;

/** What payments, orders and the sandbox of payments say of each other. */
final class ChargeProof {
  private static final String CHARGES =
      """
      with payments as (select * from payment where organisation_id in (%s))
      select coalesce(string_agg(what, ', '), '') from (
        select 'paid, not charged: ' || p.id from payments p
        where p.status = 'succeeded' and p.amount is distinct from (
          select amount from sandbox_payment s where s.id = p.id and s.status = 'succeeded')
        union all
        select 'charged, not paid: ' || p.id from payments p join sandbox_payment s on s.id = p.id
        where s.status = 'succeeded' and p.status <> 'succeeded'
        union all
        select 'charged for no order: ' || p.id from payments p
        where p.purpose_kind = 'order' and p.status = 'succeeded' and not exists (
          select 1 from customer_order o where o.organisation_id = p.organisation_id
            and o.payment_id = p.id and o.status = 'paid' and o.from_outside = p.amount)
        union all
        select 'charged several times: ' || purpose_id from payments
        where status = 'succeeded' group by purpose_id having count(*) > 1) found (what)""";

  private ChargeProof() {}

  /**
   * What finds charges that nothing was paid with, and payments without a charge.
   *
   * @param organisations their ids in quotes, with commas between
   */
  static String sql(String organisations) {
    return CHARGES.formatted(organisations);
  }
}
