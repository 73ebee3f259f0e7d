package dev.kontor.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it stands in its table.
 *
 * @param ownerId the organisation or the user whose log it stands in
 * @param actorName empty where it is sealed, as is all that follows of people
 * @param before JSON
 * @param after JSON
 * @param personId whose key seals the subject; null in a plain entry of before there were keys
 * @param sealedActor null where nothing is to be sealed
 */
record StoredEntry(
    UUID ownerId,
    UUID id,
    String kind,
    String actorKind,
    UUID actorId,
    String actorName,
    String subjectType,
    UUID subjectId,
    String subjectLabel,
    String before,
    String after,
    String address,
    String device,
    @Nullable String reference,
    @Nullable UUID personId,
    byte @Nullable [] sealedActor,
    byte @Nullable [] sealedSubject,
    Instant createdAt) {

  /** The kind of actor that a token is, with its owner's id. */
  static final String API_TOKEN = "api_token";

  /** What statements select for it, of a table named {@code a}. */
  static final String COLUMNS =
      """
      a.<owner> as owner_id, a.id, a.kind, a.actor_kind, a.actor_id, a.actor_name, a.subject_type,
      a.subject_id, a.subject_label, a.before, a.after, a.address, a.device, a.reference,
      a.person_id, a.sealed_actor, a.sealed_subject, a.created_at""";

  boolean isSealed() {
    return personId != null;
  }

  /** Whether whoever did it is a person, with a key of their own. */
  boolean isOfPerson() {
    return isPerson(actorKind);
  }

  /** An API token too has an owner with a key: a user, or an organisation. */
  static boolean isPerson(String actorKind) {
    return actorKind.equals("user") || actorKind.equals("operator") || actorKind.equals(API_TOKEN);
  }
}
