package dev.kontor.organisation.membership;

import dev.kontor.account.identity.Accounts;
import dev.kontor.account.identity.Person;
import dev.kontor.account.session.Callers;
import dev.kontor.platform.bound.Bounds;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.problem.DomainException;
import dev.kontor.platform.security.Caller;
import dev.kontor.platform.security.Right;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What other features ask of memberships, in transactions of theirs. */
@ApplicationScoped
public class Memberships {
  private final MemberRepository members;
  private final MemberQueries queries;
  private final Bounds bounds;
  private final Accounts accounts;
  private final Event<Object> events;
  private final Ids ids;
  private final Clock clock;

  Memberships(
      MemberRepository members,
      MemberQueries queries,
      Bounds bounds,
      Accounts accounts,
      Event<Object> events,
      Ids ids,
      Clock clock) {
    this.members = members;
    this.queries = queries;
    this.bounds = bounds;
    this.accounts = accounts;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  /** Lets all who change an organisation's ranks, or build on them, wait for each other. */
  public void lockRanks(UUID organisationId) {
    members.lockRanks(organisationId);
  }

  /**
   * Lets pass who still manages members at this moment, and keeps all ranks as they are until the
   * transaction ends.
   *
   * @throws dev.kontor.platform.problem.DomainException 403, or 404 for who isn't a member any more
   */
  public void lockForManager(Caller caller, UUID organisationId) {
    lockRanks(organisationId);
    requireMayGive(caller, organisationId, Role.COLLABORATOR);
  }

  /**
   * Lets pass who still holds a right of their role at this moment.
   *
   * @throws dev.kontor.platform.problem.DomainException 403, or 404 for who isn't a member any more
   */
  public void requireStill(Caller caller, UUID organisationId, Right right) {
    if (!Actor.of(queries, organisationId, caller).role().has(right)) {
      throw CommonProblem.NOT_ALLOWED.exception();
    }
  }

  /**
   * The user behind a membership.
   *
   * @throws dev.kontor.platform.problem.DomainException 404 where there is no such member
   */
  public Person person(UUID organisationId, UUID memberId) {
    return accounts.find(member(organisationId, memberId).userId()).orElseThrow();
  }

  /**
   * A member's rank.
   *
   * @throws dev.kontor.platform.problem.DomainException 404 where there is no such member
   */
  public Rank rank(UUID organisationId, UUID memberId) {
    return member(organisationId, memberId).rank();
  }

  private Member member(UUID organisationId, UUID memberId) {
    return members.find(organisationId, memberId).orElseThrow(CommonProblem.NOT_FOUND::exception);
  }

  /** The id of a user's membership. */
  public Optional<UUID> memberId(UUID organisationId, UUID userId) {
    return members.findByUser(organisationId, userId).map(Member::id);
  }

  public boolean isMember(UUID organisationId, UUID userId) {
    return members.findByUser(organisationId, userId).isPresent();
  }

  /**
   * Lets pass who may give and take a role at this moment.
   *
   * @throws dev.kontor.platform.problem.DomainException 403, or 404 for who isn't a member any more
   */
  public void requireMayGive(Caller caller, UUID organisationId, Role role) {
    Actor.of(queries, organisationId, caller).requireOver(role);
  }

  /** Whether a user, who needn't be the caller, may give a role at this moment. */
  public boolean mayGive(UUID userId, UUID organisationId, Role role) {
    return members
        .findActing(organisationId, userId)
        .filter(member -> member.may(role.rightToManage()))
        .isPresent();
  }

  /** Whether an organisation's own API tokens may give a role: they act as administrators. */
  public static boolean mayTokensGive(Role role) {
    return Role.ADMINISTRATOR.has(role.rightToManage());
  }

  /**
   * Makes a person a member.
   *
   * @param invitedBy the user who had invited; null for the founder, and where an API token had
   * @return the membership's id
   * @throws dev.kontor.platform.problem.DomainException 409 {@code already-member}, or where there
   *     are too many
   */
  public UUID join(UUID organisationId, Person person, Rank rank, @Nullable UUID invitedBy) {
    if (isMember(organisationId, person.id())) {
      throw alreadyMember();
    }
    requireRoom(organisationId, person.id(), invitedBy == null && rank.equals(Rank.FOUNDER));
    // Whoever closed the account meanwhile is signed in no more.
    if (!accounts.holdOpen(person.id())) {
      throw Callers.invalidToken();
    }
    var member = new Member(ids.next(), organisationId, person.id(), rank, clock.instant());
    members.persist(member);
    events.fire(new MemberJoined(organisationId, member.id(), person, rank, invitedBy));
    return member.id();
  }

  private void requireRoom(UUID organisationId, UUID userId, boolean isFounder) {
    bounds.hold("memberships-of-user", userId);
    var present = queries.counts(organisationId, userId);
    if (isFounder) {
      bounds.requireRoom(
          "organisations-of-user", present.represented(), MembershipProblem.TOO_MANY_ORGANISATIONS);
    }
    bounds.requireRoom(
        "memberships-of-user", present.ofUser(), MembershipProblem.TOO_MANY_MEMBERSHIPS);
    bounds.requireRoom(
        "members-of-organisation", present.ofOrganisation(), MembershipProblem.TOO_MANY_MEMBERS);
  }

  /**
   * Keeps operators from acting on organisations of their own, and on those that aren't there.
   *
   * @throws DomainException 403 {@code own-affair}, or 404
   */
  public void refuseOwnAffair(Caller operator, UUID organisationId) {
    if (queries
        .hasMember(organisationId, operator.id())
        .orElseThrow(CommonProblem.NOT_FOUND::exception)) {
      throw ownAffair();
    }
  }

  /**
   * Keeps operators from acting on money of organisations of their own. That of a closed one, which
   * is nobody's own, can still be acted on.
   *
   * @throws DomainException 403 {@code own-affair}
   */
  public void refuseOwnMoney(Caller operator, UUID organisationId) {
    if (isMember(organisationId, operator.id())) {
      throw ownAffair();
    }
  }

  /** The refusal of operators who would act on themselves or on organisations of their own. */
  public static DomainException ownAffair() {
    return MembershipProblem.OWN_AFFAIR.exception();
  }

  /** The refusal of changing what only who runs the organisation may change at the moment. */
  public static DomainException productLocked() {
    return MembershipProblem.PRODUCT_LOCKED.exception();
  }

  /** The refusal of making somebody a member twice. */
  public static DomainException alreadyMember() {
    return MembershipProblem.ALREADY_MEMBER.exception();
  }
}
