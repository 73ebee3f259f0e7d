package dev.kontor.bench;

import dev.kontor.platform.secret.Secrets;
import dev.kontor.platform.security.ApiTokenText;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Each caller's script, with an API token of theirs that reads. */
final class Scripts {
  private static final List<String> TOKENS =
      Stream.generate(() -> ApiTokenText.next(ApiTokenText.PERSONAL)).limit(World.CALLERS).toList();

  private static final String TOKEN =
      """
      insert into api_token (id, family_id, user_id, name, token_hash, hint, scopes, address_ranges,
        created_at, created_by, expires_at)
      values (?, ?, ?, 'Script', ?, 'kontor_pat_', array['organisation:read', 'members:read'],
        array['127.0.0.0/8'], now(), ?, now() + interval '1 year')""";

  private Scripts() {}

  static String token(int caller) {
    return TOKENS.get(caller);
  }

  static void equip(BenchDatabase database) throws SQLException {
    for (int caller = 0; caller < World.CALLERS; caller++) {
      var id = new UUID(9, caller);
      var person = World.person(caller);
      database.execute(TOKEN, id, id, person, Secrets.hash(token(caller)), person);
    }
  }
}
