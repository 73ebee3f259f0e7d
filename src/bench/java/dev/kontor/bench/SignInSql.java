package dev.kontor.bench;

import dev.kontor.bench.SqlWorkload.Sql;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * What a sign-in asks of the database, {@code SignInService.signIn}: as Hibernate writes it, but
 * for the names of columns.
 */
final class SignInSql {
  /** {@code UserRepository.shareLocked}. */
  private static final String USER = "select * from user_account where id = ? for no key update";

  /** {@code MethodRepository.proved}. */
  private static final String FACTORS =
      "select * from second_factor where user_id = ? and proved_at is not null";

  /** {@code SessionOpening.OPEN}. */
  private static final String SESSION =
      """
      with opened as (
        insert into session (id, user_id, persistent, device, address, methods, created_at,
                             authenticated_at, last_used_at, expires_at)
        values (?, ?, false, 'Benchmark', '127.0.0.1', 'pwd', now(), now(), now(), now())),
      token as (insert into refresh_token (token_hash, session_id, issued_at) values (?, ?, now())),
      seen as (
        insert into known_origin (user_id, kind, value, seen_at)
        values (?, 'device', 'Benchmark', now()), (?, 'place', '127.0.0.0/24', now())
        on conflict (user_id, kind, value) do update set seen_at = excluded.seen_at
        returning xmax = 0 as is_new)
      select (select bool_or(is_new) from seen)
             and exists (select 1 from known_origin where user_id = ?)""";

  private final int number;
  private final UUID user;

  /** The one that is being opened. */
  private UUID session = UUID.randomUUID();

  SignInSql(int number) {
    this.number = number;
    user = World.person(number);
  }

  List<List<Sql>> transactions() {
    var ofAccount = CommonSql.limit(World.limit(user));
    return List.of(
        CommonSql.limit(World.limit(World.largeOrganisation())), // all come from one network
        ofAccount,
        ofAccount,
        List.of(Sql.of(CommonSql.USER_BY_EMAIL, World.email(number))),
        ofAccount,
        ofAccount,
        List.of(
            Sql.of(USER, user),
            Sql.of(FACTORS, user),
            new Sql(
                SESSION,
                () -> {
                  session = UUID.randomUUID();
                  return new Object[] {session, user, tokenHash(), session, user, user, user};
                }),
            CommonSql.personKeys(user, user),
            CommonSql.userActivity(user)));
  }

  private byte[] tokenHash() {
    return session.toString().getBytes(StandardCharsets.US_ASCII);
  }
}
