package dev.kontor.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.event.Recorded;
import dev.kontor.platform.security.Caller;
import dev.kontor.platform.security.RequestContext;
import io.quarkus.arc.Arc;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/** Writes activity entries in the transaction of what they tell. */
@Singleton
class ActivityTable {
  private static final String COLUMNS =
      """
      id, kind, actor_kind, actor_id, actor_name, subject_type, subject_id, subject_label, before,
      after, address, device, reference, created_at""";
  private static final String VALUES =
      """
      :id, :kind, :actorKind, :actorId, :actorName, :subjectType, :subjectId, :subjectLabel,
      cast(:before as jsonb), cast(:after as jsonb), :address, :device, :reference, :now""";

  private final Jdbi jdbi;
  private final Ids ids;
  private final Clock clock;
  private final RequestContext request;
  private final ObjectMapper json;

  ActivityTable(Jdbi jdbi, Ids ids, Clock clock, RequestContext request, ObjectMapper json) {
    this.jdbi = jdbi;
    this.ids = ids;
    this.clock = clock;
    this.request = request;
    this.json = json;
  }

  void record(@Observes Recorded event) {
    var activity = event.activity();
    var now = clock.instant();
    var id = ids.next();
    jdbi.useHandle(
        handle -> {
          if (activity.organisationId() != null) {
            forOrganisation(handle, event, activity.organisationId(), id, now);
          }
          if (activity.userId() != null) {
            forUser(handle, event, activity.userId(), id, now);
          }
        });
  }

  private void forOrganisation(
      Handle handle, Recorded event, UUID organisationId, UUID id, Instant now) {
    var sql =
        "insert into organisation_activity (organisation_id, "
            + COLUMNS
            + ") values (:owner, "
            + VALUES
            + ")";
    bind(handle.createUpdate(sql).bind("owner", organisationId), event, id, now).execute();
  }

  private void forUser(Handle handle, Recorded event, UUID userId, UUID id, Instant now) {
    var sql =
        "insert into user_activity (ring, user_id, "
            + COLUMNS
            + ") values (:ring, :owner, "
            + VALUES
            + ")";
    var update = handle.createUpdate(sql).bind("ring", ActivityRing.of(now)).bind("owner", userId);
    bind(update, event, id, now).execute();
  }

  private Update bind(Update update, Recorded event, UUID id, Instant now) {
    var activity = event.activity();
    var inRequest = Arc.container().requestContext().isActive();
    var caller = inRequest ? request.caller() : Caller.system();
    return update
        .bind("id", id)
        .bind("kind", activity.kind())
        .bind("actorKind", caller.kind().name().toLowerCase(Locale.ROOT))
        .bind("actorId", caller.id())
        .bind("actorName", caller.name())
        .bind("subjectType", activity.subject().type())
        .bind("subjectId", activity.subject().id())
        .bind("subjectLabel", activity.subject().label())
        .bind("before", text(activity.before()))
        .bind("after", text(activity.after()))
        .bind("address", inRequest ? request.address() : "")
        .bind("device", inRequest ? request.userAgent() : "")
        .bind("reference", event.reference())
        .bind("now", now);
  }

  private String text(Map<String, ?> values) {
    try {
      return json.writeValueAsString(values);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
