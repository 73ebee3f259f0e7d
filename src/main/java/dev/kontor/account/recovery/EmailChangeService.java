package dev.kontor.account.recovery;

import dev.kontor.account.identity.Accounts;
import dev.kontor.account.identity.Credentials;
import dev.kontor.account.identity.MailsToOthers;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.secret.Secrets;
import dev.kontor.platform.text.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Changes the address that a user signs in with, once the new mailbox was proved. Starting looks at
 * no other account, so that nobody learns whose addresses are known (OWASP: enumeration).
 */
@ApplicationScoped
class EmailChangeService {
  private static final Duration LIFETIME = Duration.ofHours(1);

  private final Jdbi jdbi;
  private final RecoveryContactTable contacts;
  private final Accounts accounts;
  private final Credentials credentials;
  private final MailsToOthers mails;
  private final Event<Object> events;
  private final Ids ids;
  private final Clock clock;

  EmailChangeService(
      Jdbi jdbi,
      RecoveryContactTable contacts,
      Accounts accounts,
      Credentials credentials,
      MailsToOthers mails,
      Event<Object> events,
      Ids ids,
      Clock clock) {
    this.jdbi = jdbi;
    this.contacts = contacts;
    this.accounts = accounts;
    this.credentials = credentials;
    this.mails = mails;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  /** Replaces what waited: one link is open at a time. */
  @Transactional
  EmailChangeAnswer start(UUID userId, String email) {
    accounts.lock(userId);
    var person = accounts.find(userId).orElseThrow();
    if (isSame(person.email(), email)) {
      throw RecoveryProblem.EMAIL_UNCHANGED.exception().onField("email");
    }
    if (isRecovery(userId, email)) {
      throw RecoveryProblem.EMAIL_IS_RECOVERY.exception().onField("email");
    }
    var token = Secrets.newToken();
    var expiresAt = clock.instant().plus(LIFETIME);
    keep(userId, email, token, expiresAt);
    mails.count(userId, email);
    events.fire(new EmailChangeStarted(person, email, token, ids.reference()));
    return new EmailChangeAnswer(email, expiresAt);
  }

  @Transactional
  void confirm(UUID userId, String token) {
    accounts.lock(userId);
    var email = find(userId, token).orElseThrow(RecoveryProblem.EMAIL_CHANGE_INVALID::exception);
    if (isRecovery(userId, email)) {
      throw RecoveryProblem.EMAIL_IS_RECOVERY.exception();
    }
    if (!credentials.changeEmail(userId, email)) {
      throw RecoveryProblem.EMAIL_TAKEN.exception(email);
    }
  }

  private boolean isRecovery(UUID userId, String email) {
    return contacts
        .proved(userId, ContactKind.EMAIL)
        .filter(each -> isSame(each.value(), email))
        .isPresent();
  }

  private static boolean isSame(String one, String other) {
    return EmailAddress.key(one).equals(EmailAddress.key(other));
  }

  /** In the running transaction; in the place of what waited. */
  void keep(UUID userId, String email, String token, Instant expiresAt) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into email_change (user_id, email, token_hash, expires_at)
                    values (:userId, :email, :hash, :expiresAt)
                    on conflict (user_id) do update
                      set email = excluded.email, token_hash = excluded.token_hash,
                          expires_at = excluded.expires_at""")
                .bind("userId", userId)
                .bind("email", email)
                .bind("hash", Secrets.hash(token))
                .bind("expiresAt", expiresAt)
                .execute());
  }

  private Optional<String> find(UUID userId, String token) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select email from email_change
                    where user_id = :userId and token_hash = :hash and expires_at > :now""")
                .bind("userId", userId)
                .bind("hash", Secrets.hash(token))
                .bind("now", clock.instant())
                .mapTo(String.class)
                .findOne());
  }
}
