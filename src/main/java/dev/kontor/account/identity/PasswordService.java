package dev.kontor.account.identity;

import dev.kontor.account.password.PasswordForm;
import dev.kontor.account.password.PasswordHasher;
import dev.kontor.account.password.PasswordPolicy;
import dev.kontor.account.password.PasswordProblem;
import dev.kontor.platform.database.Ids;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.HashMap;
import java.util.UUID;

/** Changes passwords. Hashes are made while no transaction is open. */
@ApplicationScoped
class PasswordService {
  private final UserRepository users;
  private final PasswordPolicy policy;
  private final PasswordHasher hasher;
  private final MailboxPasswords mailboxes;
  private final Event<Object> events;
  private final Ids ids;

  PasswordService(
      UserRepository users,
      PasswordPolicy policy,
      PasswordHasher hasher,
      MailboxPasswords mailboxes,
      Event<Object> events,
      Ids ids) {
    this.users = users;
    this.policy = policy;
    this.hasher = hasher;
    this.mailboxes = mailboxes;
    this.events = events;
    this.ids = ids;
  }

  void change(UUID userId, ChangePasswordRequest change) {
    var user = QuarkusTransaction.disallowingExisting().call(() -> users.findById(userId));
    var provenHash = user.registration().passwordHash();
    policy.require(change.newPassword(), "newPassword", user.ownData());
    if (!hasher.matches(change.currentPassword(), provenHash)) {
      throw PasswordProblem.PASSWORD_WRONG.exception().onField("currentPassword");
    }
    if (PasswordForm.isSame(change.newPassword(), change.currentPassword())) {
      throw PasswordProblem.PASSWORD_UNCHANGED.exception().onField("newPassword");
    }
    var chosen = change.choices();
    var email = user.person().email();
    var verifiers = new HashMap<UUID, String>();
    for (var mailbox : mailboxes.following(userId, email, chosen)) {
      verifiers.put(mailbox, hasher.hash(change.newPassword()));
    }
    var newHash = hasher.hash(change.newPassword());
    QuarkusTransaction.disallowingExisting()
        .run(
            () -> {
              store(userId, provenHash, newHash);
              mailboxes.follow(userId, email, chosen, verifiers);
            });
  }

  private void store(UUID userId, String provenHash, String newHash) {
    var user = users.lock(userId);
    // Two changes at once: the password that was proved to be the present one no longer is.
    if (!user.registration().passwordHash().equals(provenHash)) {
      throw PasswordProblem.PASSWORD_WRONG.exception().onField("currentPassword");
    }
    user.changePassword(newHash);
    events.fire(new PasswordChanged(user.person(), ids.reference()));
  }
}
