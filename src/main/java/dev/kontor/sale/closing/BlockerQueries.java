package dev.kontor.sale.closing;

import dev.kontor.platform.money.Money;
import dev.kontor.platform.text.Coded;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Finds what stands in the way of closing an organisation, but for money, in one statement. */
@Singleton
class BlockerQueries {
  /** Of one path only what one method removes, so that the pair holds for all of them. */
  private static final String BLOCKERS =
      """
      with held as (
        select id, status, status = 'registering' as is_registering,
          coalesce(paid_until < minimum_ends_on, false) and minimum_ends_on > :today as is_unpaid
        from living_product where organisation_id = :organisation),
      blocker as (
        select 'product' as kind, id, null::text as currency, null::bigint as amount,
          case when is_registering then 'GET' else 'PUT' end as method,
          case when is_registering then 'products/{id}' else 'products/{id}/cancellation' end
            as path,
          case when not is_registering then 'cancel_products' end as step
        from held where status in ('active', 'registering') and not is_unpaid
        union all
        select 'minimum_term', id, null, null, 'POST', 'renewals', null
        from held where is_unpaid
        union all
        select 'order', id, currency, total, 'DELETE', 'orders/{id}', null
        from pending_order where organisation_id = :organisation
        union all
        select 'order', id, currency, total, 'GET', 'orders/{id}', null
        from order_at_registry where organisation_id = :organisation
        union all
        select 'invoice', id, currency, total - credited - paid, 'POST', 'invoices/{id}/payment',
          null
        from invoice_state
        where organisation_id = :organisation and due_on is not null and status = 'open'
        union all
        select 'top_up', id, currency, amount,
          case when is_by_transfer then 'DELETE' else 'GET' end, 'prepaid/top-ups/{id}', null
        from pending_top_up where organisation_id = :organisation
        union all
        select 'withdrawal', id, currency, amount,
          case when status = 'pending' then 'DELETE' else 'GET' end, 'prepaid/withdrawals/{id}',
          null
        from pending_withdrawal where organisation_id = :organisation
        union all
        select 'refund', note_id, currency, sum(amount), 'GET', 'invoices/{id}', null
        from pending_refund where organisation_id = :organisation group by note_id, currency
        union all
        select 'member', m.id, null, null,
          case when is_above then 'GET' when is_holder then 'POST' else 'DELETE' end,
          case when is_holder and not is_above then 'members/{id}/removal' else 'members/{id}' end,
          null
        from membership_summary m
        cross join lateral (
          select
            exists (select 1 from holder h
              where h.organisation_id = m.organisation_id and h.user_id = m.user_id) as is_holder,
            m.role = 'legal_representative' and not exists (
              select 1 from membership_summary c
              where c.organisation_id = :organisation and c.user_id = :caller
                and c.role = 'legal_representative') as is_above) s
        where m.organisation_id = :organisation and m.user_id <> :caller
          -- Nobody can remove the last legal representative but by closing.
          and not (is_above
            and m.id = (
              select l.id from membership_summary l
              where l.organisation_id = :organisation and l.role = 'legal_representative'
              order by l.joined_at, l.id limit 1))
        union all
        select 'invitation', id, null, null, 'DELETE', 'invitations/{id}', null
        from open_invitation where organisation_id = :organisation and expires_at > :now)
      select kind, currency, method, path, step, count(*)::int as count,
        sum(amount)::bigint as amount, array_agg(id order by id) filter (where place <= 100) as ids
      from (
        select b.*, row_number() over (
          partition by kind, currency, method, path order by id) as place
        from blocker b) numbered
      group by kind, currency, method, path, step
      order by min(array_position(
        array['product', 'minimum_term', 'order', 'invoice', 'top_up', 'withdrawal', 'refund',
          'member', 'invitation'], kind)), currency, method""";

  private final Jdbi jdbi;

  BlockerQueries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  List<Blocker> of(UUID organisationId, UUID callerId, LocalDate today, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(BLOCKERS)
                .bind("organisation", organisationId)
                .bind("caller", callerId)
                .bind("today", today)
                .bind("now", now)
                .mapTo(Row.class)
                .map(row -> row.blocker(organisationId))
                .list());
  }

  /** Whether any document was issued. */
  boolean hasDocuments(UUID organisationId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select exists (select 1 from invoice_document
                                   where organisation_id = :organisation)""")
                .bind("organisation", organisationId)
                .mapTo(Boolean.class)
                .one());
  }

  private record Row(
      String kind,
      @Nullable String currency,
      String method,
      String path,
      @Nullable String step,
      int count,
      @Nullable Long amount,
      List<UUID> ids) {
    Blocker blocker(UUID organisationId) {
      return new Blocker(
          Coded.of(BlockerKind.class, kind),
          count,
          amount == null || currency == null ? null : Money.ofMinor(amount, currency),
          ids,
          Blockers.remove(organisationId, method, path),
          step == null ? null : Coded.of(ClosingStep.class, step));
    }
  }
}
