package dev.kontor.platform.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.scheduling.BackgroundTasks;
import dev.kontor.platform.security.Vault;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Takes mails in the transaction that causes them: none leaves without its cause, none is lost with
 * it. They hold links with secrets, so they are kept encrypted, and erased when delivered.
 */
@Singleton
public class Outbox {
  private final Jdbi jdbi;
  private final LetterWriter writer;
  private final Vault vault;
  private final Ids ids;
  private final Clock clock;
  private final BackgroundTasks tasks;
  private final ObjectMapper json;

  Outbox(
      Jdbi jdbi,
      LetterWriter writer,
      Vault vault,
      Ids ids,
      Clock clock,
      BackgroundTasks tasks,
      ObjectMapper json) {
    this.jdbi = jdbi;
    this.writer = writer;
    this.vault = vault;
    this.ids = ids;
    this.clock = clock;
    this.tasks = tasks;
    this.json = json;
  }

  /** Writes a mail and has it delivered once the running transaction has committed. */
  public UUID send(Mail mail) {
    var id = ids.next();
    var now = clock.instant();
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into outgoing_mail (id, kind, sealed_letter, created_at)
                    values (:id, :kind, :letter, :now)""")
                .bind("id", id)
                .bind("kind", mail.kind())
                .bind("letter", vault.seal(bytes(writer.write(mail)), context(id)))
                .bind("now", now)
                .execute());
    tasks.schedule(MailDeliveryTask.DELIVER.instance(id.toString()).build(), now);
    return id;
  }

  static String context(UUID id) {
    return "mail:" + id;
  }

  private byte[] bytes(Letter letter) {
    try {
      return json.writeValueAsBytes(letter);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
