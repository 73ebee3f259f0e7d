package dev.kontor.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kontor.account.identity.FormerAddresses;
import dev.kontor.audit.ActivitySeals.Plain;
import dev.kontor.audit.PersonalValues.OfActor;
import dev.kontor.audit.PersonalValues.OfSubject;
import dev.kontor.platform.security.PersonKeys;
import dev.kontor.platform.text.EmailAddress;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Seals the entries that were written before there were keys of people, or by an instance of that
 * time while another one runs already. They don't tell whose their values are: where the same act
 * stands in a user's log it is this one, else whoever has the address that they name.
 *
 * <p>A portion is a transaction: what a crash leaves over is sealed the next time. Two instances at
 * once take different portions.
 */
@Singleton
class PlainEntryTable {
  private static final int PORTION = 500;

  private final Jdbi jdbi;
  private final ActivitySeals seals;
  private final PersonKeys keys;
  private final FormerAddresses addresses;

  PlainEntryTable(Jdbi jdbi, ActivitySeals seals, PersonKeys keys, FormerAddresses addresses) {
    this.jdbi = jdbi;
    this.seals = seals;
    this.keys = keys;
    this.addresses = addresses;
  }

  private record OfUser(UUID id, UUID userId) {}

  /** As many as a transaction is for; tells whether there may be more. */
  boolean sealSome(ActivityLog log) {
    return jdbi.withHandle(handle -> sealSome(handle, log)) == PORTION;
  }

  /** Whether any is plain, also one that somebody else is about to seal. */
  boolean isAnyLeft(ActivityLog log) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(log.sql("select exists (select 1 from <log> where person_id is null)"))
                .mapTo(Boolean.class)
                .one());
  }

  private int sealSome(Handle handle, ActivityLog log) {
    var found =
        handle
            .createQuery(
                log.sql(
                    """
                    select %s from <log> a where a.person_id is null
                    order by a.id limit :portion for update skip locked"""
                        .formatted(StoredEntry.COLUMNS)))
            .bind("portion", PORTION)
            .mapTo(StoredEntry.class)
            .list();
    if (!found.isEmpty()) {
      var users = log == ActivityLog.USER ? Map.<UUID, UUID>of() : users(handle, found);
      var plain = new ArrayList<Plain>();
      for (var each : found) {
        plain.add(plain(log, each, users));
      }
      write(handle, log, plain);
    }
    return found.size();
  }

  private Plain plain(ActivityLog log, StoredEntry entry, Map<UUID, UUID> users) {
    var values = seals.plain(entry);
    var subject = values.subject();
    if (log == ActivityLog.USER) {
      noteFormerAddress(entry, subject);
    }
    var actor = values.actor();
    var isOfPerson = entry.isOfPerson();
    return new Plain(
        log,
        entry.ownerId(),
        entry.id(),
        entry.actorKind(),
        entry.actorId(),
        isOfPerson ? "" : actor.name(),
        log == ActivityLog.USER ? entry.ownerId() : person(entry, subject, users),
        new OfActor(isOfPerson ? actor.name() : "", actor.address(), actor.device(), null),
        withoutReaders(entry, subject));
  }

  /** Whoever was known by another address at the time is to be found by it. */
  private void noteFormerAddress(StoredEntry entry, OfSubject subject) {
    if (entry.kind().equals("account.email_changed")) {
      var former = subject.before().path("email").asText();
      if (!former.isEmpty()) {
        addresses.note(entry.ownerId(), former);
      }
    }
  }

  private UUID person(StoredEntry entry, OfSubject subject, Map<UUID, UUID> users) {
    var user = users.get(entry.id());
    if (user != null) {
      return user;
    }
    var address = address(entry, subject);
    return address.isEmpty() ? entry.ownerId() : keys.ofAddress(EmailAddress.key(address));
  }

  private static String address(StoredEntry entry, OfSubject subject) {
    return switch (entry.subjectType()) {
      case "member", "invitation" -> subject.label();
      case "group" ->
          subject.before().path("member").asText(subject.after().path("member").asText());
      default -> "";
    };
  }

  /** Several people can't each be forgotten in one value: newer entries name them by their ids. */
  private static OfSubject withoutReaders(StoredEntry entry, OfSubject subject) {
    if (!entry.kind().equals("organisation.security_reminder_sent")) {
      return subject;
    }
    JsonNode after = subject.after().deepCopy();
    if (after instanceof ObjectNode values) {
      values.putArray("readers");
    }
    return new OfSubject(subject.label(), subject.before(), after);
  }

  /** In whose log entries stand as well. */
  private static Map<UUID, UUID> users(Handle handle, List<StoredEntry> entries) {
    var users = new HashMap<UUID, UUID>();
    handle
        .createQuery(
            "select id, user_id from user_activity where ring = any(:rings) and id = any(:ids)")
        .bindArray(
            "rings",
            Integer.class,
            entries.stream().map(each -> ActivityRing.of(each.createdAt())).distinct().toList())
        .bindArray("ids", UUID.class, entries.stream().map(StoredEntry::id).toList())
        .mapTo(OfUser.class)
        .forEach(each -> users.put(each.id(), each.userId()));
    return users;
  }

  private void write(Handle handle, ActivityLog log, List<Plain> entries) {
    var sealed = seals.seal(entries).iterator();
    // The database lets it do just this, until the transaction ends.
    handle
        .createQuery("select set_config('kontor.activity_sealing', 'on', true)")
        .mapTo(String.class)
        .one();
    var batch =
        handle.prepareBatch(
            log.sql(
                """
                update <log> set person_id = :person, sealed_actor = :actor,
                  sealed_subject = :subject, actor_name = :name, subject_label = '',
                  before = '{}', after = '{}', address = '', device = '',
                  transaction_id = pg_current_xact_id()
                where <owner> = :owner and id = :id and person_id is null"""));
    for (var each : entries) {
      var values = sealed.next();
      batch
          .bind("person", each.personId())
          .bind("actor", values.actor())
          .bind("subject", values.subject())
          .bind("name", each.plainName())
          .bind("owner", each.ownerId())
          .bind("id", each.id())
          .add();
    }
    batch.execute();
  }
}
