package dev.kontor.account.session;

import dev.kontor.platform.secret.Secrets;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.security.Vault;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the refresh tokens. Each one's successor is derived from it with a key of ours: so it can
 * be given again to whoever asks twice, though it is stored nowhere.
 */
@Singleton
class RefreshTokens {
  private static final String SUCCESSOR = "refresh token after ";

  private final EntityManager entities;
  private final Vault vault;
  private final RequestContext request;

  RefreshTokens(EntityManager entities, Vault vault, RequestContext request) {
    this.entities = entities;
    this.vault = vault;
    this.request = request;
  }

  /** Locked: one of two equal calls waits, and then finds the token spent. */
  @Nullable RefreshToken lock(String token) {
    return entities.find(RefreshToken.class, Secrets.hash(token), LockModeType.PESSIMISTIC_WRITE);
  }

  /** Spends a token, for its successor. */
  String spend(RefreshToken kept, String token, UUID sessionId, Instant now) {
    kept.spend(now, device());
    var next = successor(token);
    entities.persist(new RefreshToken(Secrets.hash(next), sessionId, now));
    return next;
  }

  /**
   * What a spent token brings when the same device asks again at once; null where it is a reuse.
   * The session is locked. Where its successor was spent too by then, as by a page that was loaded
   * again while another tab waited, that is the newest one: the older would end the session ten
   * minutes later. Everything on the way has to be spent by the same device, and only a moment ago.
   */
  @Nullable String repeat(RefreshToken spent, String token, Instant now) {
    var device = device();
    var newest = token;
    var kept = spent;
    while (kept != null && kept.isSpent()) {
      if (!kept.isRepeatable(now, device)) {
        return null;
      }
      newest = successor(newest);
      kept = entities.find(RefreshToken.class, Secrets.hash(newest));
    }
    // None is kept where our key was changed in that moment: what it gave can't be said again.
    return kept == null ? null : newest;
  }

  private String successor(String token) {
    var derived = vault.keyedHash((SUCCESSOR + token).getBytes(StandardCharsets.UTF_8));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(derived);
  }

  /** Program and network of the caller. */
  private byte[] device() {
    return Secrets.hash(request.network() + "\n" + request.userAgent());
  }
}
