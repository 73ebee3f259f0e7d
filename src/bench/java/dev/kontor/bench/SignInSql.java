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
  private static final String SESSION =
      """
      insert into session (id, user_id, persistent, device, address, created_at, authenticated_at,
        last_used_at, expires_at)
      values (?, ?, false, 'Benchmark', '127.0.0.1', now(), now(), now(), now())""";

  private static final String REFRESH_TOKEN =
      "insert into refresh_token (token_hash, session_id, issued_at) values (?, ?, now())";

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
            new Sql(
                SESSION,
                () -> {
                  session = UUID.randomUUID();
                  return new Object[] {session, user};
                }),
            new Sql(REFRESH_TOKEN, () -> new Object[] {tokenHash(), session}),
            CommonSql.userActivity(user)));
  }

  private byte[] tokenHash() {
    return session.toString().getBytes(StandardCharsets.US_ASCII);
  }
}
