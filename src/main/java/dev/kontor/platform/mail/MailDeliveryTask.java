package dev.kontor.platform.mail;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.kontor.platform.security.Vault;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/**
 * Delivers the outbox: each mail until the mail server took it, with growing pauses. Only a crash
 * between the server's yes and ours sends one twice, and then with the same {@code Message-ID}.
 */
@Singleton
class MailDeliveryTask {
  static final TaskDescriptor<Void> DELIVER = TaskDescriptor.of("deliver-mail");

  private static final Logger LOG = Logger.getLogger(MailDeliveryTask.class);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
  private static final double GROWTH = 2.0;

  /** Together some four days. */
  private static final int MOST_TRIES = 16;

  private final Jdbi jdbi;
  private final Vault vault;
  private final Clock clock;
  private final ObjectMapper json;
  private final Postman postman;

  @Inject
  MailDeliveryTask(Jdbi jdbi, Vault vault, Clock clock, ObjectMapper json, Postman postman) {
    this.jdbi = jdbi;
    this.vault = vault;
    this.clock = clock;
    this.json = json;
    this.postman = postman;
  }

  @Produces
  @Singleton
  Task<Void> deliver() {
    return Tasks.oneTime(DELIVER)
        .onFailure(
            new FailureHandler.MaxRetriesFailureHandler<>(
                MOST_TRIES,
                new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_PAUSE, GROWTH),
                (complete, operations) ->
                    LOG.errorf(
                        "Mail %s was given up after %d tries; it stays in the outbox",
                        complete.getExecution().taskInstance.getId(), MOST_TRIES)))
        .execute((instance, context) -> deliver(UUID.fromString(instance.getId())));
  }

  private void deliver(UUID id) {
    var sealed =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery("select sealed_letter from outgoing_mail where id = :id")
                    .bind("id", id)
                    .mapTo(byte[].class)
                    .findOne());
    if (sealed.isEmpty()) {
      return;
    }
    postman.deliver(id, letter(vault.open(sealed.get(), Outbox.context(id))));
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update outgoing_mail set sealed_letter = null, delivered_at = :now
                    where id = :id""")
                .bind("now", clock.instant())
                .bind("id", id)
                .execute());
  }

  private Letter letter(byte[] bytes) {
    try {
      return json.readValue(bytes, Letter.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
