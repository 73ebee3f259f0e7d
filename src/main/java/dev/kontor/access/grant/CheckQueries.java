package dev.kontor.access.grant;

import dev.kontor.platform.security.Caller;
import dev.kontor.platform.security.Right;
import dev.kontor.platform.security.TokenDoor;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Answers whether somebody may, of everything as it stands at this moment, in one statement however
 * many questions there are. Each looks up what it needs by key, so an answer costs the same however
 * many products there are.
 */
@Singleton
class CheckQueries {
  private static final String ANSWERS =
      """
      select case
        when cast(:serviceId as uuid) is not null and p.id is null then 'product_unknown'
        when cast(:serviceId as uuid) is not null and p.status in ('expired', 'suspended', 'ended')
          then 'product_' || p.status
        when m.id is null then 'member_unknown'
        when p.id is null then 'product_unknown'
        when r.code is null then 'right_unknown'
        when u.blocked_at is not null then 'account_blocked'
        when not u.may_act then 'new_password_required'
        when position(' ' || c.channel || ' ' in ' ' || m.suspended_channels || ' ') > 0
          then 'membership_suspended'
        when c.issued_at::timestamptz <= u.tokens_ended_at
          or c.app_password_id is not null and not exists (
            select 1 from app_password_summary a
            where a.id = c.app_password_id and a.user_id = m.user_id)
          then 'token_ended'
        when c.channel in ('manager', 'web')
          and (select true from second_factor_demand d
               where d.user_id = m.user_id and d.since <= :now limit 1)
          and not coalesce((select true from protected_user f where f.user_id = m.user_id), false)
          then 'second_factor_required'
        when p.status in ('expired', 'suspended', 'ended') then 'product_' || p.status
        when g.while_locked is null then 'right_missing'
        when p.locked_at is not null and not g.while_locked then 'product_locked'
        when p.maintenance_at is not null and c.code = 'use' then 'product_under_maintenance'
        else 'granted' end as reason
      from unnest(:members, :users, :products, :rights, :channels, :appPasswords, :issued)
        with ordinality
        c (member_id, user_id, product_id, code, channel, app_password_id, issued_at, n)
      left join membership_summary m on m.organisation_id = :organisationId
        and m.user_id = coalesce(c.user_id, (
          select o.user_id from membership_summary o
          where o.organisation_id = :organisationId and o.id = c.member_id))
      left join user_summary u on u.id = m.user_id
      left join product_summary p on p.organisation_id = :organisationId and p.id = c.product_id
        and (cast(:serviceId as uuid) is null
             or exists (select 1 from product_service_summary s
                        where s.service_id = cast(:serviceId as uuid) and s.type = p.type))
      left join product_right_summary r on r.type = p.type and r.code = c.code
      left join lateral (
        select bool_or(x.while_locked) as while_locked from member_right x
        where x.organisation_id = :organisationId and x.member_id = m.id
          and x.product_id = p.id and x.right_code = r.code) g on true
      order by c.n""";

  private final Jdbi jdbi;
  private final Clock clock;

  CheckQueries(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  CheckResults answer(Caller caller, UUID organisationId, CheckRequest request) {
    var checks = request.all().stream().map(check -> identified(caller, check)).toList();
    return new CheckResults(
        answers(organisationId, checks, caller.kind() == Caller.Kind.SERVICE ? caller.id() : null));
  }

  /** Who manages members, and services, may ask about anybody; users about themselves. */
  private static Check identified(Caller caller, Check check) {
    if (caller.kind() == Caller.Kind.SERVICE) {
      if (check.concernsNobody()) {
        throw CheckRequest.incomplete("userId");
      }
      return check;
    }
    if (check.concernsNobody()) {
      if (caller.isOrganisationToken()) {
        throw CheckRequest.incomplete("userId");
      }
      return check.about(caller.id());
    }
    var isOwn = check.memberId() == null && caller.id().equals(check.userId());
    if (!isOwn) {
      TokenDoor.requireRight(caller, Right.MANAGE_MEMBERS, true);
    }
    return check;
  }

  private List<CheckResult> answers(
      UUID organisationId, List<Check> checks, @Nullable UUID serviceId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(ANSWERS)
                .bind("organisationId", organisationId)
                .bind("now", clock.instant())
                .bindByType("serviceId", serviceId, UUID.class)
                .bindArray("members", UUID.class, column(checks, Check::memberId))
                .bindArray("users", UUID.class, column(checks, Check::userId))
                .bindArray("products", UUID.class, column(checks, Check::productId))
                .bindArray("rights", String.class, column(checks, Check::right))
                .bindArray("channels", String.class, column(checks, Check::channelOrManager))
                .bindArray("appPasswords", UUID.class, column(checks, Check::appPasswordId))
                .bindArray("issued", String.class, column(checks, Check::issuedAtText))
                .mapTo(CheckReason.class)
                .map(CheckResult::of)
                .list());
  }

  private static @Nullable Object[] column(
      List<Check> checks, Function<Check, @Nullable Object> column) {
    return checks.stream().map(column).toArray();
  }
}
