package dev.kontor.account.session;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dev.kontor.account.identity.Accounts;
import dev.kontor.account.identity.Person;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.scheduling.BackgroundTasks;
import dev.kontor.platform.security.RequestContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.Nested;

/**
 * Refused sign-ins are noted in the same few statements whether the address is known or not, so
 * that the time of the answer doesn't tell; the owner of a known one learns of it afterwards.
 */
@ApplicationScoped
class RefusedSignInService {
  static final TaskDescriptor<Void> TELL = TaskDescriptor.of("tell-refused-sign-in");

  private final Jdbi jdbi;
  private final BackgroundTasks tasks;
  private final RequestContext request;
  private final Accounts accounts;
  private final Event<Object> events;
  private final Ids ids;
  private final Clock clock;

  RefusedSignInService(
      Jdbi jdbi,
      BackgroundTasks tasks,
      RequestContext request,
      Accounts accounts,
      Event<Object> events,
      Ids ids,
      Clock clock) {
    this.jdbi = jdbi;
    this.tasks = tasks;
    this.request = request;
    this.accounts = accounts;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  private record Refused(Optional<UUID> userId, @Nested RequestContext.Origin origin) {}

  @Transactional
  void note(Optional<Person> person) {
    var id = ids.next();
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into refused_sign_in (id, user_id, address, user_agent)
                    values (:id, cast(:userId as uuid), :address, :userAgent)""")
                .bind("id", id)
                .bindByType("userId", person.map(Person::id).orElse(null), UUID.class)
                .bind("address", request.address())
                .bind("userAgent", request.userAgent())
                .execute());
    tasks.schedule(TELL.instance(id.toString()).build(), clock.instant());
  }

  @Transactional
  @ActivateRequestContext
  void tell(UUID id) {
    take(id)
        .ifPresent(
            refused -> {
              request.actFor(refused.origin());
              refused
                  .userId()
                  .flatMap(accounts::find)
                  .ifPresent(person -> events.fire(new SignInFailed(person, ids.reference())));
            });
  }

  private Optional<Refused> take(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    delete from refused_sign_in where id = :id
                    returning user_id, address, user_agent""")
                .bind("id", id)
                .mapTo(Refused.class)
                .findOne());
  }
}
