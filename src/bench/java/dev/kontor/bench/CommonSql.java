package dev.kontor.bench;

import dev.kontor.bench.Callers.Caller;
import dev.kontor.bench.SqlWorkload.Sql;
import dev.kontor.platform.secret.Secrets;
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

  /** The same for API tokens. */
  private static final String SCRIPT_AND_ROLE =
      """
      select c.*, m.role, m.accounting
      from api_token_caller c
      left join membership m on m.user_id = c.user_id and m.organisation_id = ?
      where c.token_hash = ?""";

  /** {@code UserRepository.findByEmail}. */
  static final String USER_BY_EMAIL =
      "select * from user_account where email_key = ? fetch first 1 rows only";

  /** {@code ActivityLog}. */
  private static final String ACTIVITY =
      """
      (%s, id, kind, actor_kind, actor_id, subject_type, subject_id, person_id, sealed_actor,
       sealed_subject, created_at)
      values (%s, ?, ?, 'user', ?, 'bench', ?, ?, ?, ?, now())""";

  private static final int SEALED_BYTES = 120;

  private CommonSql() {}

  static Sql authorisation(Caller caller, UUID organisation) {
    return Sql.of(CALLER_AND_ROLE, organisation, caller.sessionId());
  }

  static Sql authorisation(String apiToken, UUID organisation) {
    return Sql.of(SCRIPT_AND_ROLE, organisation, Secrets.hash(apiToken));
  }

  /** One use of a limit ({@code Throttle}), in a transaction of its own. */
  static List<Sql> limit(String key) {
    return List.of(
        Sql.of("select state from throttle where id = ? for update", key),
        Sql.of("update throttle set state = ?, expires_at = 0 where id = ?", new byte[60], key));
  }

  /** {@code PersonKeys}: whose values are sealed by the entry that follows. */
  static Sql personKeys(UUID actor, UUID person) {
    return Sql.of(
        "select owner_id, sealed_key from person_key where owner_id in (?, ?)", actor, person);
  }

  static Sql organisationActivity(UUID organisation, UUID actor) {
    var text = ACTIVITY.formatted("organisation_id", "?");
    return new Sql(
        "insert into organisation_activity " + text,
        () -> entry(organisation, "invitation.sent", actor));
  }

  static Sql userActivity(UUID user) {
    var text = ACTIVITY.formatted("ring, user_id", "0, ?");
    return new Sql("insert into user_activity " + text, () -> entry(user, "session.opened", user));
  }

  private static Object[] entry(UUID owner, String kind, UUID actor) {
    return new Object[] {
      owner,
      UUID.randomUUID(),
      kind,
      actor,
      actor,
      owner,
      new byte[SEALED_BYTES],
      new byte[SEALED_BYTES]
    };
  }
}
