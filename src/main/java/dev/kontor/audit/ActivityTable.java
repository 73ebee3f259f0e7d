package dev.kontor.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.audit.ActivitySeals.Plain;
import dev.kontor.audit.ActivitySeals.Sealed;
import dev.kontor.audit.PersonalValues.OfActor;
import dev.kontor.audit.PersonalValues.OfSubject;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Recorded;
import dev.kontor.platform.security.Caller;
import dev.kontor.platform.security.PersonKeys;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.text.EmailAddress;
import io.quarkus.arc.Arc;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Writes activity entries in the transaction of what they tell, sealed. */
@Singleton
class ActivityTable {
  private static final String ADD =
      """
      insert into <log> (%s<owner>, id, kind, actor_kind, actor_id, actor_name, subject_type,
        subject_id, reference, person_id, sealed_actor, sealed_subject, created_at)
      values (%s:owner, :id, :kind, :actorKind, :actorId, :actorName, :subjectType,
        :subjectId, :reference, :person, :actor, :subject, :now)""";

  private static final String ADD_FOR_ORGANISATION =
      ActivityLog.ORGANISATION.sql(ADD.formatted("", ""));
  private static final String ADD_FOR_USER =
      ActivityLog.USER.sql(ADD.formatted("ring, ", ":ring, "));

  private final Jdbi jdbi;
  private final Ids ids;
  private final Clock clock;
  private final RequestContext request;
  private final PersonKeys keys;
  private final ActivitySeals seals;
  private final ObjectMapper json;

  ActivityTable(
      Jdbi jdbi,
      Ids ids,
      Clock clock,
      RequestContext request,
      PersonKeys keys,
      ActivitySeals seals,
      ObjectMapper json) {
    this.jdbi = jdbi;
    this.ids = ids;
    this.clock = clock;
    this.request = request;
    this.keys = keys;
    this.seals = seals;
    this.json = json;
  }

  void record(@Observes Recorded event) {
    var activity = event.activity();
    var id = ids.next();
    var entries = new ArrayList<Plain>();
    if (activity.organisationId() != null) {
      entries.add(plain(ActivityLog.ORGANISATION, activity.organisationId(), id, activity));
    }
    if (activity.userId() != null) {
      entries.add(plain(ActivityLog.USER, activity.userId(), id, activity));
    }
    var now = clock.instant();
    jdbi.useHandle(
        handle -> {
          var sealed = seals.seal(entries).iterator();
          entries.forEach(entry -> add(handle, event, entry, sealed.next(), now));
        });
  }

  private Plain plain(ActivityLog log, UUID owner, UUID id, Activity activity) {
    var inRequest = Arc.container().requestContext().isActive();
    var caller = inRequest ? request.caller() : Caller.system();
    var token = caller.token();
    var kind =
        token == null ? caller.kind().name().toLowerCase(Locale.ROOT) : StoredEntry.API_TOKEN;
    var isPerson = StoredEntry.isPerson(kind);
    return new Plain(
        log,
        owner,
        id,
        kind,
        caller.owner(),
        isPerson ? "" : caller.name(),
        person(activity),
        new OfActor(
            isPerson ? name(caller) : "",
            inRequest ? request.address() : "",
            inRequest ? request.userAgent() : "",
            token == null ? null : token.id()),
        new OfSubject(
            activity.subject().label(),
            json.valueToTree(activity.before()),
            json.valueToTree(activity.after())));
  }

  /** Of a token its own: it says which script did it. */
  private static String name(Caller caller) {
    return caller.token() == null ? caller.name() : caller.token().name();
  }

  private UUID person(Activity activity) {
    var address = activity.address();
    return address == null ? activity.person() : keys.ofAddress(EmailAddress.key(address));
  }

  private void add(Handle handle, Recorded event, Plain entry, Sealed sealed, Instant now) {
    var isOfUser = entry.log() == ActivityLog.USER;
    var update = handle.createUpdate(isOfUser ? ADD_FOR_USER : ADD_FOR_ORGANISATION);
    if (isOfUser) {
      update.bind("ring", ActivityRing.of(now));
    }
    var subject = event.activity().subject();
    update
        .bind("owner", entry.ownerId())
        .bind("id", entry.id())
        .bind("kind", event.activity().kind())
        .bind("actorKind", entry.actorKind())
        .bind("actorId", entry.actorId())
        .bind("actorName", entry.plainName())
        .bind("subjectType", subject.type())
        .bind("subjectId", subject.id())
        .bind("reference", event.reference())
        .bind("person", entry.personId())
        .bind("actor", sealed.actor())
        .bind("subject", sealed.subject())
        .bind("now", now)
        .execute();
  }
}
