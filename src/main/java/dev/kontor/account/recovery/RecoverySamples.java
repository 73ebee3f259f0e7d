package dev.kontor.account.recovery;

import dev.kontor.platform.database.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.UUID;

/**
 * What waits for tokens and codes that everybody may know, of accounts to try things out with. No
 * mail and no text message tells them.
 */
@ApplicationScoped
public class RecoverySamples {
  private final ResetTable resets;
  private final EmailChangeService changes;
  private final ContactStartTable starts;
  private final Ids ids;

  RecoverySamples(
      ResetTable resets, EmailChangeService changes, ContactStartTable starts, Ids ids) {
    this.resets = resets;
    this.changes = changes;
    this.starts = starts;
    this.ids = ids;
  }

  /** A new password. */
  @Transactional(TxType.MANDATORY)
  public void addReset(UUID userId, String token, Instant end) {
    resets.addLink(ids.next(), userId, token, end);
  }

  /** Another address to sign in with. */
  @Transactional(TxType.MANDATORY)
  public void addEmailChange(UUID userId, String email, String token, Instant end) {
    changes.keep(userId, email, token, end);
  }

  /** A recovery address, and a recovery phone in the form of E.164, with the same code. */
  @Transactional(TxType.MANDATORY)
  public void addContacts(UUID userId, String email, String phone, String code, Instant end) {
    starts.begin(userId, ContactKind.EMAIL, email, code, end);
    starts.begin(userId, ContactKind.PHONE, phone, code, end);
  }
}
