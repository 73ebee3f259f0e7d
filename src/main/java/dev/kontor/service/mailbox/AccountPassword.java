package dev.kontor.service.mailbox;

import dev.kontor.account.identity.MailboxPasswords;
import dev.kontor.platform.problem.CommonProblem;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What a new password of the account means for its user's mailboxes. */
@Singleton
class AccountPassword implements MailboxPasswords {
  private final MailboxTable mailboxes;
  private final Verifiers verifiers;

  AccountPassword(MailboxTable mailboxes, Verifiers verifiers) {
    this.mailboxes = mailboxes;
    this.verifiers = verifiers;
  }

  @Override
  public List<UUID> following(UUID userId, String email, Map<UUID, Boolean> chosen) {
    return decided(userId, email, chosen).entrySet().stream()
        .filter(Map.Entry::getValue)
        .map(each -> each.getKey().id())
        .toList();
  }

  @Override
  public void follow(
      UUID userId, String email, Map<UUID, Boolean> chosen, Map<UUID, String> verifierOf) {
    var decided = decided(userId, email, chosen);
    decided.forEach(
        (mailbox, follows) -> {
          if (follows != mailbox.followsAccount()) {
            mailboxes.setFollows(mailbox, follows);
          }
          if (follows) {
            tell(userId, mailbox, verifierOf);
          }
        });
  }

  @Override
  public List<UUID> following(UUID userId) {
    return followers(userId).map(Mailbox::id).toList();
  }

  @Override
  public void follow(UUID userId, Map<UUID, String> verifierOf) {
    followers(userId).forEach(each -> tell(userId, each, verifierOf));
  }

  private Stream<Mailbox> followers(UUID userId) {
    return mailboxes.all(userId).stream().filter(Mailbox::followsAccount);
  }

  private void tell(UUID userId, Mailbox mailbox, Map<UUID, String> verifierOf) {
    var verifier = verifierOf.get(mailbox.id());
    if (verifier == null) {
      throw CommonProblem.CONFLICTING_STATE.exception();
    }
    verifiers.tell(userId, mailbox, verifier);
  }

  /** Each mailbox, and whether it follows: as chosen, or as before. */
  private Map<Mailbox, Boolean> decided(UUID userId, String email, Map<UUID, Boolean> chosen) {
    var all = mailboxes.all(userId);
    requireKnown(all, chosen.keySet());
    requireChosen(all, email, chosen.keySet());
    var decided = new LinkedHashMap<Mailbox, Boolean>();
    all.forEach(each -> decided.put(each, chosen.getOrDefault(each.id(), each.followsAccount())));
    return decided;
  }

  private static void requireKnown(List<Mailbox> all, Set<UUID> chosen) {
    var known = all.stream().map(Mailbox::id).toList();
    if (!known.containsAll(chosen)) {
      throw MailboxProblem.MAILBOX_UNKNOWN.exception().onField("mailboxes");
    }
  }

  private static void requireChosen(List<Mailbox> all, String email, Set<UUID> chosen) {
    var open =
        all.stream().filter(each -> each.isAt(email) && !chosen.contains(each.id())).toList();
    if (!open.isEmpty()) {
      throw MailboxProblem.MAILBOX_DECISION_MISSING
          .exception()
          .with("mailboxes", open.stream().map(each -> MailboxResponse.of(each, email)).toList());
    }
  }
}
