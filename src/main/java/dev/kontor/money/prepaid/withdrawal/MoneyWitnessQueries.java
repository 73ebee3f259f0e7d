package dev.kontor.money.prepaid.withdrawal;

import dev.kontor.money.ledger.Witness;
import jakarta.inject.Singleton;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/**
 * Payments, their refunds and withdrawals, held against the ledger: what was paid stands there
 * once, what was given back or settled has left, and what is asked for is held.
 */
@Singleton
class MoneyWitnessQueries implements Witness {
  private static final String DISAGREEMENTS =
      """
      with seen as (
        select coalesce(p.organisation_id, e.organisation_id) as organisation_id,
          coalesce(p.taken_currency, e.currency) as currency,
          'payment ' || coalesce(p.id, e.reference_id) || ' '
            || coalesce(p.taken, 0) as expected,
          'payment ' || coalesce(p.id, e.reference_id) || ' ' || coalesce(e.came_in, 0) as found
        from (select * from payment_summary where taken is not null) p
        full join (
          select organisation_id, currency, reference_id, sum(came_in) as came_in
          from ledger_entry_summary where reference_kind = 'payment'
          group by organisation_id, currency, reference_id) e
          on e.organisation_id = p.organisation_id and e.reference_id = p.id
            and e.currency = p.taken_currency
        union all
        select coalesce(p.organisation_id, e.organisation_id),
          coalesce(p.taken_currency, e.currency),
          'payment returned ' || coalesce(p.id, e.reference_id) || ' ' || coalesce(-p.taken, 0),
          'payment returned ' || coalesce(p.id, e.reference_id) || ' ' || coalesce(e.amount, 0)
        from (select * from payment_summary where booked_to = 'source') p
        full join (select * from ledger_entry_summary where reference_kind = 'payment_return') e
          on e.organisation_id = p.organisation_id and e.reference_id = p.id
            and e.currency = p.taken_currency
        union all
        select coalesce(w.organisation_id, e.organisation_id), coalesce(w.currency, e.currency),
          'withdrawal ' || coalesce(w.id, e.reference_id) || ' ' || coalesce(-w.amount, 0),
          'withdrawal ' || coalesce(w.id, e.reference_id) || ' ' || coalesce(e.amount, 0)
        from (select * from withdrawal where status = 'settled') w
        full join (select * from ledger_entry_summary where reference_kind = 'withdrawal') e
          on e.organisation_id = w.organisation_id and e.reference_id = w.id
            and e.currency = w.currency
        union all
        select coalesce(r.organisation_id, e.organisation_id), coalesce(r.currency, e.currency),
          'refund of a payment ' || coalesce(r.id, e.reference_id) || ' ' || coalesce(-r.amount, 0),
          'refund of a payment ' || coalesce(r.id, e.reference_id) || ' ' || coalesce(e.amount, 0)
        from (select * from payment_refund_summary where status = 'succeeded') r
        full join (select * from ledger_entry_summary where reference_kind = 'payment_refund') e
          on e.organisation_id = r.organisation_id and e.reference_id = r.id
            and e.currency = r.currency
        union all
        select w.organisation_id, w.currency,
          'hold of withdrawal ' || w.id || ' '
            || case when w.status in ('pending', 'processing') then w.amount else 0 end,
          'hold of withdrawal ' || w.id || ' ' || h.amount
        from withdrawal w
        join ledger_hold_summary h on h.organisation_id = w.organisation_id and h.id = w.hold_id)
      select * from seen where expected <> found limit :most""";

  private final Jdbi jdbi;

  MoneyWitnessQueries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<Disagreement> disagreements(int most) {
    return jdbi.withHandle(
        handle ->
            handle.createQuery(DISAGREEMENTS).bind("most", most).mapTo(Disagreement.class).list());
  }
}
