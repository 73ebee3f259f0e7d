package dev.kontor.access.invitation;

import dev.kontor.platform.paging.Cursor;
import dev.kontor.platform.text.EmailAddress;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The invitations. */
@ApplicationScoped
class InvitationRepository implements PanacheRepositoryBase<Invitation, UUID> {
  Optional<Invitation> find(UUID organisationId, UUID id) {
    return find("organisationId = ?1 and id = ?2", organisationId, id).firstResultOptional();
  }

  Optional<Invitation> lock(UUID organisationId, UUID id) {
    return find("organisationId = ?1 and id = ?2", organisationId, id)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /** Whose invitation it is, without reading it: what is read before a lock may be old after it. */
  Optional<UUID> organisationOf(byte[] tokenHash) {
    return find("select organisationId from Invitation where tokenHash = ?1", (Object) tokenHash)
        .project(UUID.class)
        .firstResultOptional();
  }

  Optional<UUID> organisationOf(UUID id) {
    return find("select organisationId from Invitation where id = ?1", id)
        .project(UUID.class)
        .firstResultOptional();
  }

  Optional<Invitation> lockByToken(byte[] tokenHash) {
    return find("tokenHash = ?1", (Object) tokenHash)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /** The one that is open, or has been until it expired. */
  Optional<Invitation> lockOpen(UUID organisationId, String email) {
    return find(
            "organisationId = ?1 and emailKey = ?2 and status = ?3",
            organisationId,
            EmailAddress.key(email),
            InvitationStatus.OPEN)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  Optional<Invitation> lockOpenFor(String email, UUID id) {
    return find(
            "id = ?1 and emailKey = ?2 and status = ?3",
            id,
            EmailAddress.key(email),
            InvitationStatus.OPEN)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /** Newest first; one more than the limit, where there are more. */
  List<Invitation> list(UUID organisationId, Cursor after, int limit) {
    return find(
            "organisationId = ?1 and (createdAt < ?2 or createdAt = ?2 and id < ?3)"
                + " order by createdAt desc, id desc",
            organisationId,
            after.created(),
            after.id())
        .range(0, limit)
        .list();
  }

  /** Invitations that are open. */
  record Open(long ofOrganisation, long toAddress) {}

  Open open(UUID organisationId, String email, Instant now) {
    return find(
            """
            select count(*) filter (where organisationId = ?1) as ofOrganisation,
              count(*) filter (where emailKey = ?2) as toAddress
            from Invitation
            where (organisationId = ?1 or emailKey = ?2) and status = ?3 and expiresAt > ?4""",
            organisationId,
            EmailAddress.key(email),
            InvitationStatus.OPEN,
            now)
        .project(Open.class)
        .singleResult();
  }
}
