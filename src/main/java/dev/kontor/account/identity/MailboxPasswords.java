package dev.kontor.account.identity;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What changing a password means for a user's mailboxes; given by the feature that has them. */
public interface MailboxPasswords {
  /**
   * The mailboxes that take over a new password of the account.
   *
   * @param chosen by holding: whether each follows the account
   * @throws dev.kontor.platform.problem.DomainException 409 {@code mailbox-decision-missing} where
   *     one has the account's own address and nothing was said of it, 422 for one that isn't theirs
   */
  List<UUID> following(UUID userId, String email, Map<UUID, Boolean> chosen);

  /**
   * Keeps what was chosen, and has the mail services learn the new password's verifiers, in the
   * running transaction.
   *
   * @param verifiers by holding: hashes made for nothing else
   * @throws dev.kontor.platform.problem.DomainException as {@link #following}; 409 where there are
   *     others than before
   */
  void follow(UUID userId, String email, Map<UUID, Boolean> chosen, Map<UUID, String> verifiers);

  /** The mailboxes that follow the account as it is: where nobody is asked, they go on to. */
  List<UUID> following(UUID userId);

  /**
   * Has the mail services learn the new password's verifiers, of the mailboxes that follow the
   * account, in the running transaction.
   *
   * @param verifiers by holding: hashes made for nothing else
   * @throws dev.kontor.platform.problem.DomainException 409 where others follow than before
   */
  void follow(UUID userId, Map<UUID, String> verifiers);
}
