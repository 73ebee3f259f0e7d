package dev.kontor.organisation.membership;

import dev.kontor.organisation.profile.Organisations;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The members. */
@ApplicationScoped
class MemberRepository implements PanacheRepositoryBase<Member, UUID> {
  private final Organisations organisations;

  MemberRepository(Organisations organisations) {
    this.organisations = organisations;
  }

  /**
   * Keeps an organisation's ranks as they are until the transaction ends: whoever changes roles or
   * removes members waits here for whoever else does. The organisation's row is what they wait for,
   * since among the representatives' own rows those of the meanwhile appointed would be missing.
   */
  void lockRanks(UUID organisationId) {
    organisations.lock(organisationId);
  }

  List<Member> legalRepresentatives(UUID organisationId) {
    return list(
        "organisationId = ?1 and role = ?2 order by id", organisationId, Role.LEGAL_REPRESENTATIVE);
  }

  /** The organisations that a user represents, in the order in which all lock several. */
  List<UUID> representedBy(UUID userId) {
    return find("userId = ?1 and role = ?2", userId, Role.LEGAL_REPRESENTATIVE).stream()
        .map(Member::organisationId)
        .sorted(Comparator.comparing(UUID::toString))
        .toList();
  }

  Optional<Member> lock(UUID organisationId, UUID id) {
    return find("organisationId = ?1 and id = ?2", organisationId, id)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  Optional<Member> find(UUID organisationId, UUID id) {
    return find("organisationId = ?1 and id = ?2", organisationId, id).firstResultOptional();
  }

  Optional<Member> findByUser(UUID organisationId, UUID userId) {
    return find("organisationId = ?1 and userId = ?2", organisationId, userId)
        .firstResultOptional();
  }

  Optional<Member> lockByUser(UUID organisationId, UUID userId) {
    return find("organisationId = ?1 and userId = ?2", organisationId, userId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /**
   * Whether a member may act at this moment: neither suspended, nor blocked, nor with a new
   * password due. Asked of the database, whatever was read before.
   */
  boolean mayAct(Member member) {
    return !getEntityManager()
        .createNativeQuery(
            "select member_id from acting_member where organisation_id = ?1 and member_id = ?2",
            UUID.class)
        .setParameter(1, member.organisationId())
        .setParameter(2, member.id())
        .getResultList()
        .isEmpty();
  }

  /** The membership of a user who may act for the organisation at this moment. */
  Optional<Member> findActing(UUID organisationId, UUID userId) {
    return findByUser(organisationId, userId).filter(this::mayAct);
  }

  /** Whether somebody reads notices of billing, and of domains, who may see all of either. */
  boolean hasReaders(UUID organisationId) {
    return hasReader(organisationId, "preferences.billing")
        && hasReader(organisationId, "preferences.domains");
  }

  private boolean hasReader(UUID organisationId, String preference) {
    return count(
            "organisationId = ?1 and (accounting or role in ?2) and " + preference,
            organisationId,
            List.of(Role.LEGAL_REPRESENTATIVE, Role.ADMINISTRATOR))
        > 0;
  }
}
