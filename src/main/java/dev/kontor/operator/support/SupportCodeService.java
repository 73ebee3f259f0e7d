package dev.kontor.operator.support;

import dev.kontor.account.identity.Accounts;
import dev.kontor.account.identity.Person;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.security.Caller;
import dev.kontor.platform.security.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Codes that a user tells the support: eight characters, good once, for fifteen minutes and five
 * tries. With 40 random bits they are stored as keyed hashes.
 */
@ApplicationScoped
class SupportCodeService {
  private static final Duration LIFETIME = Duration.ofMinutes(15);
  private static final int MOST_TRIES = 5;

  private final Jdbi jdbi;
  private final Vault vault;
  private final Accounts accounts;
  private final SupportVerificationTable verifications;
  private final Event<Object> events;
  private final Ids ids;
  private final Clock clock;

  SupportCodeService(
      Jdbi jdbi,
      Vault vault,
      Accounts accounts,
      SupportVerificationTable verifications,
      Event<Object> events,
      Ids ids,
      Clock clock) {
    this.jdbi = jdbi;
    this.vault = vault;
    this.accounts = accounts;
    this.verifications = verifications;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  private record Stored(byte[] codeHash, int tries, Instant expiresAt) {}

  /** A new code takes the place of the one before. */
  @Transactional
  SupportCodeResponse make(Caller caller) {
    var code = ids.reference().replace("-", "");
    var expiresAt = clock.instant().plus(LIFETIME);
    keep(caller.id(), code, expiresAt);
    events.fire(new SupportCodeMade(accounts.find(caller.id()).orElseThrow()));
    return new SupportCodeResponse(code, expiresAt);
  }

  /** In the running transaction. */
  void keep(UUID userId, String code, Instant expiresAt) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into support_code (user_id, code_hash, expires_at, tries)
                    values (:userId, :hash, :expiresAt, 0)
                    on conflict (user_id) do update
                    set code_hash = excluded.code_hash, expires_at = excluded.expires_at, tries = 0""")
                .bind("userId", userId)
                .bind("hash", hash(userId, code))
                .bind("expiresAt", expiresAt)
                .execute());
  }

  /** Uses up the right code; a wrong one is counted. Either is kept. */
  @Transactional
  Optional<VerificationResponse> verify(Caller operator, Person person, String typed) {
    var stored = lock(person.id());
    if (stored.isEmpty() || !isOpen(stored.get())) {
      return Optional.empty();
    }
    if (MessageDigest.isEqual(stored.get().codeHash(), hash(person.id(), typed))) {
      jdbi.useHandle(
          handle -> handle.execute("delete from support_code where user_id = ?", person.id()));
      events.fire(new SupportVerified(person, ids.reference()));
      return Optional.of(verifications.add(operator.id(), person.id()));
    }
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update support_code set tries = tries + 1 where user_id = ?", person.id()));
    if (stored.get().tries() + 1 == MOST_TRIES) {
      events.fire(new SupportCodeLocked(person));
    }
    return Optional.empty();
  }

  private Optional<Stored> lock(UUID userId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from support_code where user_id = :userId for update")
                .bind("userId", userId)
                .mapTo(Stored.class)
                .findOne());
  }

  private boolean isOpen(Stored stored) {
    return stored.tries() < MOST_TRIES && stored.expiresAt().isAfter(clock.instant());
  }

  /** Letters that people take for digits are those digits. */
  private byte[] hash(UUID userId, String typed) {
    var code =
        typed
            .replaceAll("[\\s-]", "")
            .toUpperCase(Locale.ROOT)
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    return vault.keyedHash(("support " + userId + " " + code).getBytes(StandardCharsets.UTF_8));
  }
}
