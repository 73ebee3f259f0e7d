package dev.kontor.service.mailbox;

import dev.kontor.account.identity.Accounts;
import dev.kontor.account.password.PasswordForm;
import dev.kontor.account.password.PasswordHasher;
import dev.kontor.account.password.PasswordPolicy;
import dev.kontor.account.password.PasswordProblem;
import dev.kontor.account.session.PasswordTries;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.event.Activity.Subject;
import dev.kontor.platform.problem.CommonProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says whose password a mailbox has. Its mail service learns a verifier made for it alone: neither
 * the password nor the hash that the account is checked by. Hashes are made while no transaction is
 * open.
 */
@ApplicationScoped
class MailboxService {
  private final MailboxTable mailboxes;
  private final Verifiers verifiers;
  private final Accounts accounts;
  private final PasswordTries tries;
  private final PasswordHasher hasher;
  private final PasswordPolicy policy;
  private final Ids ids;
  private final Event<Object> events;

  MailboxService(
      MailboxTable mailboxes,
      Verifiers verifiers,
      Accounts accounts,
      PasswordTries tries,
      PasswordHasher hasher,
      PasswordPolicy policy,
      Ids ids,
      Event<Object> events) {
    this.mailboxes = mailboxes;
    this.verifiers = verifiers;
    this.accounts = accounts;
    this.tries = tries;
    this.hasher = hasher;
    this.policy = policy;
    this.ids = ids;
    this.events = events;
  }

  void edit(UUID userId, UUID id, EditMailboxRequest asked) {
    requirePresent(userId, id);
    var check = asked.followsAccount() ? proved(userId, asked.password()) : null;
    if (check == null && asked.password() != null) {
      requireStrong(userId, asked.password());
    }
    var verifier = asked.password() == null ? null : hasher.hash(asked.password());
    QuarkusTransaction.disallowingExisting().run(() -> store(userId, id, asked, check, verifier));
  }

  private void requirePresent(UUID userId, UUID id) {
    if (mailboxes.find(userId, id).isEmpty()) {
      throw CommonProblem.NOT_FOUND.exception();
    }
  }

  /** Only the account's own password can become the mailbox's. */
  private Accounts.Check proved(UUID userId, @Nullable String password) {
    if (password == null) {
      throw MailboxProblem.MAILBOX_PASSWORD_MISSING.exception().onField("password");
    }
    var attempt = tries.take(userId);
    var check = accounts.checkPassword(userId, password);
    if (!attempt.isRight(check.passwordIsRight())) {
      attempt.wrong();
      throw wrong();
    }
    attempt.right();
    return check;
  }

  private static RuntimeException wrong() {
    return PasswordProblem.PASSWORD_WRONG.exception().onField("password");
  }

  private void requireStrong(UUID userId, String password) {
    if (PasswordForm.length(password) < PasswordPolicy.MINIMUM) {
      throw PasswordProblem.PASSWORD_TOO_WEAK.exception().onField("password");
    }
    var person = accounts.find(userId).orElseThrow();
    policy.require(
        password, "password", List.of(person.email(), person.firstName(), person.lastName()));
  }

  private void store(
      UUID userId,
      UUID id,
      EditMailboxRequest asked,
      Accounts.@Nullable Check check,
      @Nullable String verifier) {
    if (check == null) {
      accounts.lock(userId);
    } else if (!accounts.isStillRight(check)) {
      throw wrong();
    }
    var mailbox = mailboxes.find(userId, id).orElseThrow(CommonProblem.NOT_FOUND::exception);
    if (verifier == null && mailbox.followsAccount() == asked.followsAccount()) {
      return;
    }
    mailboxes.setFollows(mailbox, asked.followsAccount());
    if (verifier != null) {
      verifiers.tell(userId, mailbox, verifier);
    }
    events.fire(
        new MailboxPasswordChanged(
            accounts.find(userId).orElseThrow(),
            new Subject("mailbox", mailbox.id(), mailbox.address()),
            mailbox.followsAccount(),
            asked.followsAccount(),
            ids.reference()));
  }
}
