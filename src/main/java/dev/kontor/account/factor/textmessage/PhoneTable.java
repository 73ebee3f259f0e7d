package dev.kontor.account.factor.textmessage;

import dev.kontor.platform.security.Vault;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Keeps the numbers of phones, encrypted. */
@Singleton
class PhoneTable {
  private final Jdbi jdbi;
  private final Vault vault;

  PhoneTable(Jdbi jdbi, Vault vault) {
    this.jdbi = jdbi;
    this.vault = vault;
  }

  void add(UUID methodId, String e164) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into text_message_phone (method_id, sealed_phone)
                    values (:id, :phone)""")
                .bind("id", methodId)
                .bind("phone", vault.seal(e164.getBytes(StandardCharsets.UTF_8), context(methodId)))
                .execute());
  }

  /** The number in the form of E.164. */
  String get(UUID methodId) {
    var sealed =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "select sealed_phone from text_message_phone where method_id = :id")
                    .bind("id", methodId)
                    .mapTo(byte[].class)
                    .one());
    return new String(vault.open(sealed, context(methodId)), StandardCharsets.UTF_8);
  }

  private static String context(UUID methodId) {
    return "phone:" + methodId;
  }
}
