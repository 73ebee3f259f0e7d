package dev.kontor.account.identity;

import dev.kontor.platform.secret.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Confirms addresses through mailed links. */
@ApplicationScoped
class EmailVerificationService {
  private final EntityManager entities;
  private final UserRepository users;
  private final Newcomers newcomers;
  private final Event<Object> events;
  private final Clock clock;

  EmailVerificationService(
      EntityManager entities,
      UserRepository users,
      Newcomers newcomers,
      Event<Object> events,
      Clock clock) {
    this.entities = entities;
    this.users = users;
    this.newcomers = newcomers;
    this.events = events;
    this.clock = clock;
  }

  void mail(User user, Registration registration, Instant expiresAt) {
    var token = Secrets.newToken();
    keep(user, registration, token, expiresAt);
    events.fire(new ConfirmationRequested(user.person(), token, expiresAt));
  }

  /** Keeps the link of a mail, in the running transaction. */
  void keep(User user, Registration registration, String token, Instant expiresAt) {
    entities.persist(
        new EmailVerification(Secrets.hash(token), user.id(), registration, expiresAt));
  }

  @Transactional
  void confirm(String token) {
    var hash = Secrets.hash(token);
    // The user first, the link after it: two links of one account would else wait for each other.
    var user = userOf(hash).map(users::lock).filter(each -> !each.isConfirmed());
    if (user.isEmpty()) {
      throw IdentityProblem.EMAIL_VERIFICATION_INVALID.exception();
    }
    var found = entities.find(EmailVerification.class, hash);
    if (found == null || !found.isOpen(clock.instant())) {
      throw IdentityProblem.EMAIL_VERIFICATION_INVALID.exception();
    }
    confirm(user.get(), found);
  }

  private Optional<UUID> userOf(byte[] tokenHash) {
    return entities
        .createQuery("select userId from EmailVerification where tokenHash = ?1", UUID.class)
        .setParameter(1, tokenHash)
        .getResultStream()
        .findFirst();
  }

  private void confirm(User user, EmailVerification found) {
    newcomers.confirm(user, found.registration(), false);
    entities
        .createQuery("delete from EmailVerification where userId = ?1")
        .setParameter(1, user.id())
        .executeUpdate();
  }

  /**
   * Sends a new link; does nothing for an address that needs none. Where several people may have
   * signed up with it, nobody knows whose link is asked for: the owner is told to sign up again,
   * rather than led to confirm a stranger's password.
   */
  @Transactional
  void resend(String email) {
    users
        .lockByEmail(email)
        .filter(user -> !user.isConfirmed() && !user.hasLapsed(clock.instant()))
        .ifPresent(
            user -> {
              if (isClaimedTwice(user)) {
                events.fire(new SignUpUnclear(user.person()));
                return;
              }
              var lapsesAt = newcomers.lapsesAt();
              user.linkSentAgain(lapsesAt);
              mail(user, user.registration(), lapsesAt);
            });
  }

  private boolean isClaimedTwice(User user) {
    return entities
            .createQuery(
                """
                select count(distinct registration.passwordHash) from EmailVerification
                where userId = ?1 and expiresAt > ?2""",
                Long.class)
            .setParameter(1, user.id())
            .setParameter(2, clock.instant())
            .getSingleResult()
        > 1;
  }

  /** Accounts that were never confirmed go, and with them their links. */
  @Transactional
  void dropLapsed() {
    var now = clock.instant();
    entities
        .createQuery("delete from EmailVerification where expiresAt <= ?1")
        .setParameter(1, now)
        .executeUpdate();
    newcomers.dropLapsed(now);
  }
}
