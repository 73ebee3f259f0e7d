package dev.kontor.account.identity;

import dev.kontor.account.password.PasswordHasher;
import dev.kontor.account.password.PasswordPolicy;
import dev.kontor.account.password.PasswordProblem;
import dev.kontor.platform.database.Ids;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Replaces what a user signs in with, for features that had the user prove themselves in another
 * way than by the present password.
 */
@ApplicationScoped
public class Credentials {
  private final UserRepository users;
  private final Newcomers newcomers;
  private final PasswordPolicy policy;
  private final PasswordHasher hasher;
  private final MailboxPasswords mailboxes;
  private final Event<Object> events;
  private final Ids ids;
  private final Clock clock;

  Credentials(
      UserRepository users,
      Newcomers newcomers,
      PasswordPolicy policy,
      PasswordHasher hasher,
      MailboxPasswords mailboxes,
      Event<Object> events,
      Ids ids,
      Clock clock) {
    this.users = users;
    this.newcomers = newcomers;
    this.policy = policy;
    this.hasher = hasher;
    this.mailboxes = mailboxes;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * The hash of a new password that is good enough for a user. No transaction is open meanwhile.
   *
   * <p>The present one will do: who proved themselves otherwise may not know it, and a refusal
   * would let whoever holds a reset link try guesses of it as often as they like. Only after an
   * account was secured it has to be another one: what is told then opens nothing any more.
   *
   * @param field where it stands in the request
   * @throws dev.kontor.platform.problem.DomainException 422 where it is weak, or known to be unsafe
   */
  public String hashOfNew(UUID userId, String password, String field) {
    var user = QuarkusTransaction.disallowingExisting().call(() -> users.findById(userId));
    policy.require(password, field, user.ownData());
    if (user.needsNewPassword() && hasher.matches(password, user.registration().passwordHash())) {
      throw PasswordProblem.PASSWORD_UNCHANGED.exception().onField(field);
    }
    return hasher.hash(password);
  }

  /**
   * By what mail services check a new password, by holding: of each mailbox that follows the
   * account a hash of its own. No transaction is open meanwhile.
   */
  public Map<UUID, String> verifiersOfNew(UUID userId, String password) {
    var verifiers = new HashMap<UUID, String>();
    QuarkusTransaction.disallowingExisting()
        .call(() -> mailboxes.following(userId))
        .forEach(mailbox -> verifiers.put(mailbox, hasher.hash(password)));
    return verifiers;
  }

  /**
   * Sets a password, in the running transaction, and has the mail services learn of it.
   *
   * @param verifiers as {@link #verifiersOfNew} made them
   */
  @Transactional
  public void setPassword(UUID userId, String hash, Map<UUID, String> verifiers) {
    var user = users.lock(userId);
    user.changePassword(hash);
    mailboxes.follow(userId, verifiers);
    events.fire(new PasswordChanged(user.person(), ids.reference()));
  }

  /** The present password opens nothing any more. */
  @Transactional
  public void demandNewPassword(UUID userId) {
    var user = users.lock(userId);
    user.requireNewPassword(clock.instant());
    events.fire(new AccountSecured(user.person(), ids.reference()));
  }

  /**
   * Gives a user another address, which they have proved to be theirs. An account that never
   * confirmed that address gives way.
   *
   * @return false where it is another account's; nothing is changed then
   */
  @Transactional
  public boolean changeEmail(UUID userId, String email) {
    var user = users.lock(userId);
    newcomers.hold(email);
    newcomers.giveWay(email);
    if (users.findByEmail(email).isPresent()) {
      return false;
    }
    var former = user.email();
    user.changeEmail(email);
    events.fire(new EmailChanged(user.person(), former, ids.reference()));
    return true;
  }
}
