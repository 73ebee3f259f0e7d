package dev.kontor.bench;

import dev.kontor.bench.Callers.Caller;
import dev.kontor.bench.SqlWorkload.Sql;
import java.util.List;
import java.util.UUID;

/** Statements that several operations begin or end with. */
final class CommonSql {
  /** {@code AllowedFilter.CALLER_AND_ROLE}. */
  private static final String CALLER_AND_ROLE =
      """
      select c.*, m.role, m.accounting
      from session_caller c
      left join membership m on m.user_id = c.user_id and m.organisation_id = ?
      where c.session_id = ?""";

  /** {@code UserRepository.findByEmail}. */
  static final String USER_BY_EMAIL =
      "select * from user_account where email_key = ? fetch first 1 rows only";

  /** {@code ActivityLog}. */
  private static final String ACTIVITY =
      """
      (%s, id, kind, actor_kind, actor_id, actor_name, subject_type, subject_id, subject_label,
       before, after, address, device, created_at)
      values (%s, ?, ?, 'user', ?, 'Anna Keller', 'bench', ?, 'bench', '{}', '{}', '127.0.0.1',
        'Benchmark', now())""";

  private CommonSql() {}

  static Sql authorisation(Caller caller, UUID organisation) {
    return Sql.of(CALLER_AND_ROLE, organisation, caller.sessionId());
  }

  /** One use of a limit ({@code Throttle}), in a transaction of its own. */
  static List<Sql> limit(String key) {
    return List.of(
        Sql.of("select state from throttle where id = ? for update", key),
        Sql.of("update throttle set state = ?, expires_at = 0 where id = ?", new byte[60], key));
  }

  static Sql organisationActivity(UUID organisation, UUID actor) {
    var text = ACTIVITY.formatted("organisation_id", "?");
    return new Sql(
        "insert into organisation_activity " + text,
        () -> new Object[] {organisation, UUID.randomUUID(), "invitation.sent", actor, actor});
  }

  static Sql userActivity(UUID user) {
    var text = ACTIVITY.formatted("ring, user_id", "0, ?");
    return new Sql(
        "insert into user_activity " + text,
        () -> new Object[] {user, UUID.randomUUID(), "session.opened", user, user});
  }
}
