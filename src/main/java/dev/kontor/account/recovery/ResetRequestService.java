package dev.kontor.account.recovery;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.scheduling.BackgroundTasks;
import dev.kontor.platform.security.RequestContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.Nested;

/**
 * Requests for a new password are noted in the same two statements for every address, without
 * looking whether it has an account (OWASP: forgot password); all else is done after the answer.
 */
@ApplicationScoped
class ResetRequestService {
  static final TaskDescriptor<Void> ANSWER = TaskDescriptor.of("answer-password-reset");

  private final Jdbi jdbi;
  private final BackgroundTasks tasks;
  private final RequestContext request;
  private final Ids ids;
  private final Clock clock;

  ResetRequestService(
      Jdbi jdbi, BackgroundTasks tasks, RequestContext request, Ids ids, Clock clock) {
    this.jdbi = jdbi;
    this.tasks = tasks;
    this.request = request;
    this.ids = ids;
    this.clock = clock;
  }

  /** A request that waits for its answer. */
  record Noted(String emailKey, ResetChannel channel, @Nested RequestContext.Origin origin) {}

  @Transactional
  UUID note(String emailKey, ResetChannel channel) {
    var id = ids.next();
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into password_reset_request (id, email_key, channel, address, user_agent)
                    values (:id, :emailKey, :channel, :address, :userAgent)""")
                .bind("id", id)
                .bind("emailKey", emailKey)
                .bind("channel", channel)
                .bind("address", request.address())
                .bind("userAgent", request.userAgent())
                .execute());
    tasks.schedule(ANSWER.instance(id.toString()).build(), clock.instant());
    return id;
  }

  Optional<Noted> find(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from password_reset_request where id = :id")
                .bind("id", id)
                .mapTo(Noted.class)
                .findOne());
  }

  /** Nothing is kept of who asked. */
  void forget(UUID id) {
    jdbi.useHandle(handle -> handle.execute("delete from password_reset_request where id = ?", id));
  }
}
