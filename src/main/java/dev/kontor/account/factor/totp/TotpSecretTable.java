package dev.kontor.account.factor.totp;

import dev.kontor.platform.security.Resealing;
import dev.kontor.platform.security.Vault;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Keeps the secrets of apps, encrypted, each with the last step whose code was accepted. */
@Singleton
class TotpSecretTable {
  private final Jdbi jdbi;
  private final Vault vault;

  TotpSecretTable(Jdbi jdbi, Vault vault) {
    this.jdbi = jdbi;
    this.vault = vault;
  }

  /**
   * A secret.
   *
   * @param lastStep codes up to this step are used up
   */
  record Kept(Totp totp, long lastStep) {}

  void add(UUID methodId, byte[] secret) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into totp_secret (method_id, sealed_secret, last_step)
                    values (:id, :secret, 0)""")
                .bind("id", methodId)
                .bind("secret", vault.seal(secret, context(methodId)))
                .execute());
  }

  /** Locked: of two equal codes at the same moment the second finds its step used up. */
  Kept lock(UUID methodId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select sealed_secret, last_step from totp_secret
                    where method_id = :id for update""")
                .bind("id", methodId)
                .map(
                    (row, context) ->
                        new Kept(
                            new Totp(vault.open(row.getBytes("sealed_secret"), context(methodId))),
                            row.getLong("last_step")))
                .one());
  }

  void useUp(UUID methodId, long step) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("update totp_secret set last_step = :step where method_id = :id")
                .bind("step", step)
                .bind("id", methodId)
                .execute());
  }

  /** Seals anew what earlier keys sealed. */
  void reseal() {
    new Resealing(jdbi, vault)
        .reseal(
            """
            select method_id as id, sealed_secret as sealed from totp_secret
            where substring(sealed_secret from 1 for :length) = :prefix
            limit :portion for update skip locked""",
            "update totp_secret set sealed_secret = :sealed where method_id = :id",
            TotpSecretTable::context);
  }

  private static String context(UUID methodId) {
    return "totp:" + methodId;
  }
}
