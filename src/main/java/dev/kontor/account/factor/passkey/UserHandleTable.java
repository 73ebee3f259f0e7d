package dev.kontor.account.factor.passkey;

import dev.kontor.platform.secret.Secrets;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Under which name authenticators know a user: random, so that it tells nothing, and the same for
 * all keys, so that an authenticator has one passkey per account.
 */
@Singleton
class UserHandleTable {
  private static final int BYTES = 32;

  private final Jdbi jdbi;

  UserHandleTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The user's handle, made with the first key. */
  byte[] of(UUID userId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    insert into passkey_user as u (user_id, handle) values (:userId, :handle)
                    on conflict (user_id) do update set handle = u.handle
                    returning handle""")
                .bind("userId", userId)
                .bind("handle", Secrets.random(BYTES))
                .mapTo(byte[].class)
                .one());
  }
}
