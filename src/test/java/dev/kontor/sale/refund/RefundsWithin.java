package dev.kontor.sale.refund;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.support.Answer;
import dev.kontor.support.Tables;

/** What holds however refunds meet each other, and all else. */
final class RefundsWithin {
  private static final String GAPS =
      """
      select legal_entity || kind
      from (
        select legal_entity, year, kind, running from invoice
        union all select legal_entity, year, kind, running from invoice_erased) range
      group by legal_entity, year, kind having count(*) <> max(running) or min(running) <> 1""";

  /** Of which more was given back than was paid, of all or of one source; or credited than due. */
  private static final String TOO_MUCH =
      """
      select i.number from invoice i
      cross join lateral (
        select coalesce(sum(amount), 0) as total,
          coalesce(sum(amount) filter (where kind = 'external'), 0) as external,
          coalesce(sum(amount) filter (where kind = 'credit'), 0) as credit
        from invoice_payment p
        where p.organisation_id = i.organisation_id and p.invoice_id = i.id) paid
      cross join lateral (
        select coalesce(sum(p.amount), 0) as total,
          coalesce(sum(p.amount) filter (where p.kind = 'external'), 0) as external,
          coalesce(sum(p.amount) filter (where p.kind = 'credit'), 0) as credit
        from invoice_payment p join invoice n on n.organisation_id = p.organisation_id
          and n.id = p.invoice_id
        where n.organisation_id = i.organisation_id and n.credits_id = i.id) back
      where i.kind = 'invoice' and (back.total > paid.total or back.external > paid.external
        or back.credit > paid.credit
        or i.total < (select coalesce(sum(n.total), 0) from invoice n
          where n.organisation_id = i.organisation_id and n.credits_id = i.id))""";

  private static final String PAYMENTS =
      """
      select p.id::text from payment p where p.amount < (
        select sum(r.amount) from payment_refund r
        where r.payment_id = p.id and r.status <> 'failed')""";

  private RefundsWithin() {}

  static void rangesHaveNoGap(Tables tables) {
    assertThat(tables.all(GAPS, String.class)).as("ranges with gaps").isEmpty();
  }

  static void neverExceed(Tables tables) {
    assertThat(tables.all(TOO_MUCH, String.class)).as("given back too much").isEmpty();
    assertThat(tables.all(PAYMENTS, String.class)).as("sent back too much").isEmpty();
  }

  /**
   * Done, or refused for a reason: no error, no deadlock that the database broke up. There is no
   * domain that a registry could be asked about.
   */
  static void isAnswered(Answer answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 201, 204, 403, 404, 409, 422);
    if (!answer.isSuccess()) {
      assertThat(answer.asString()).doesNotContain("conflicting-state", "registry-pending");
    }
  }
}
