package dev.kontor.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.audit.PersonalValues.OfActor;
import dev.kontor.audit.PersonalValues.OfSubject;
import dev.kontor.platform.security.PersonKeys;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Seals what entries tell of people: who did it from where by the key of this one, what was done to
 * whom by that of the entry's person. Where nobody who is known did it, such as at a sign-in that
 * fails, the address is the person's as well.
 */
@Singleton
class ActivitySeals {
  private static final String ACTOR = "actor";
  private static final String SUBJECT = "subject";

  /** Without the rules for what clients send: what was once written has to be read. */
  private final ObjectMapper json = new ObjectMapper();

  private final PersonKeys keys;

  ActivitySeals(PersonKeys keys) {
    this.keys = keys;
  }

  /**
   * An entry that is to be sealed.
   *
   * @param plainName of a service, or of the service itself; empty for people
   */
  record Plain(
      ActivityLog log,
      UUID ownerId,
      UUID id,
      String actorKind,
      UUID actorId,
      String plainName,
      UUID personId,
      OfActor actor,
      OfSubject subject) {
    private UUID actorOwner() {
      return StoredEntry.isPerson(actorKind) ? actorId : personId;
    }
  }

  /**
   * What is stored of it.
   *
   * @param actor null where there is nothing to seal
   */
  record Sealed(byte @Nullable [] actor, byte[] subject) {}

  /** What can be read of an entry. */
  record Opened(OfActor actor, OfSubject subject) {}

  private record Part(UUID entryId, String name) {}

  /** In the order of the entries. */
  List<Sealed> seal(List<Plain> entries) {
    var values = new ArrayList<PersonKeys.Value>();
    for (var each : entries) {
      values.add(value(each, each.personId(), SUBJECT, each.subject()));
      if (!each.actor().equals(OfActor.NONE)) {
        values.add(value(each, each.actorOwner(), ACTOR, each.actor()));
      }
    }
    var sealed = keys.sealAll(values).iterator();
    var stored = new ArrayList<Sealed>();
    for (var each : entries) {
      var subject = sealed.next();
      stored.add(new Sealed(each.actor().equals(OfActor.NONE) ? null : sealed.next(), subject));
    }
    return stored;
  }

  /**
   * In the order of the entries, by one statement. Of what was sealed by keys that are destroyed
   * there is nothing; plain ones are read as they are.
   */
  List<Opened> open(ActivityLog log, List<StoredEntry> entries) {
    var values = new HashMap<Part, PersonKeys.Value>();
    for (var each : entries) {
      var person = each.personId();
      if (person != null) {
        add(values, log, each, SUBJECT, person);
        add(values, log, each, ACTOR, each.isOfPerson() ? each.actorId() : person);
      }
    }
    var opened = keys.openAll(values);
    return entries.stream()
        .map(each -> each.isSealed() ? opened(each, opened) : plain(each))
        .toList();
  }

  /** As an entry of before there were keys tells it. */
  Opened plain(StoredEntry entry) {
    return new Opened(
        new OfActor(entry.actorName(), entry.address(), entry.device(), null),
        new OfSubject(entry.subjectLabel(), tree(entry.before()), tree(entry.after())));
  }

  private PersonKeys.Value value(Plain entry, UUID owner, String part, Object values) {
    try {
      var context = entry.log().context(entry.ownerId(), entry.id(), part);
      return new PersonKeys.Value(owner, json.writeValueAsBytes(values), context);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void add(
      Map<Part, PersonKeys.Value> values,
      ActivityLog log,
      StoredEntry entry,
      String part,
      UUID owner) {
    var sealed = part.equals(ACTOR) ? entry.sealedActor() : entry.sealedSubject();
    if (sealed != null) {
      var context = log.context(entry.ownerId(), entry.id(), part);
      values.put(new Part(entry.id(), part), new PersonKeys.Value(owner, sealed, context));
    }
  }

  private Opened opened(StoredEntry entry, Map<Part, byte[]> opened) {
    var actor = opened.get(new Part(entry.id(), ACTOR));
    var subject = opened.get(new Part(entry.id(), SUBJECT));
    return new Opened(
        actor == null ? OfActor.NONE : read(actor, OfActor.class),
        subject == null ? OfSubject.NONE : read(subject, OfSubject.class));
  }

  private JsonNode tree(String text) {
    return read(text.getBytes(UTF_8), JsonNode.class);
  }

  private <T> T read(byte[] bytes, Class<T> type) {
    try {
      return json.readValue(bytes, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
