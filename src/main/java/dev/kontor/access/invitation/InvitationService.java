package dev.kontor.access.invitation;

import dev.kontor.account.identity.Accounts;
import dev.kontor.account.identity.Person;
import dev.kontor.organisation.membership.Memberships;
import dev.kontor.platform.bound.Bounds;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.http.IfMatch;
import dev.kontor.platform.http.JsonBody;
import dev.kontor.platform.http.MergePatch;
import dev.kontor.platform.http.Versioned;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.security.Caller;
import dev.kontor.platform.security.Right;
import dev.kontor.platform.text.EmailAddress;
import dev.kontor.platform.text.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Invites people, and changes, repeats and withdraws what was offered. */
@ApplicationScoped
class InvitationService {
  private final InvitationRepository invitations;
  private final Memberships memberships;
  private final InvitationEvents announcements;
  private final Accounts accounts;
  private final InvitingOrganisationQueries organisations;
  private final InvitationOffers offers;
  private final Bounds bounds;
  private final JsonBody bodies;
  private final MergePatch patches;
  private final Ids ids;
  private final Clock clock;

  InvitationService(
      InvitationRepository invitations,
      Memberships memberships,
      InvitationEvents announcements,
      Accounts accounts,
      InvitingOrganisationQueries organisations,
      InvitationOffers offers,
      Bounds bounds,
      JsonBody bodies,
      MergePatch patches,
      Ids ids,
      Clock clock) {
    this.invitations = invitations;
    this.memberships = memberships;
    this.announcements = announcements;
    this.accounts = accounts;
    this.organisations = organisations;
    this.offers = offers;
    this.bounds = bounds;
    this.bodies = bodies;
    this.patches = patches;
    this.ids = ids;
    this.clock = clock;
  }

  @Transactional
  Versioned<InvitationResponse> invite(
      Caller caller, UUID organisationId, InvitationRequest asked) {
    return invite(
        caller, organisationId, asked, each -> each.renew(Inviter.of(caller), clock.instant()));
  }

  /**
   * Invites by a token of the caller's choice.
   *
   * @param renewal gives an invitation the token that it returns
   */
  @Transactional
  Versioned<InvitationResponse> invite(
      Caller caller,
      UUID organisationId,
      InvitationRequest asked,
      Function<Invitation, String> renewal) {
    var offer = asked.offer();
    memberships.lockRanks(organisationId);
    offers.requireMayGive(caller, organisationId, offer.rank().role());
    offers.requirePresent(organisationId, offer);
    offers.requireFitting(offer);
    return invite(caller, organisationId, asked.email(), asked.language(), offer, renewal);
  }

  /** Invites somebody outside to a product: who manages that product may. */
  @Transactional
  Versioned<InvitationResponse> inviteToProduct(
      Caller caller, UUID organisationId, UUID productId, ProductInvitationRequest asked) {
    var offer = InvitationOffer.useOf(productId);
    memberships.lockRanks(organisationId);
    if (!offers.mayShare(caller, organisationId, offer)) {
      throw CommonProblem.NOT_ALLOWED.exception();
    }
    if (!caller.may(Right.READ_MEMBERS)) {
      return inviteUnseen(caller, organisationId, productId, asked, offer);
    }
    return invite(caller, organisationId, asked.email(), asked.language(), offer);
  }

  /**
   * Somebody to whom the list of members is closed isn't told either who is one, or invited: a
   * member has the use at once, an open invitation stays as it is, and the answer is the same.
   */
  private Versioned<InvitationResponse> inviteUnseen(
      Caller caller,
      UUID organisationId,
      UUID productId,
      ProductInvitationRequest asked,
      InvitationOffer offer) {
    var member =
        accounts
            .findConfirmed(asked.email())
            .flatMap(person -> memberships.memberId(organisationId, person.id()));
    member.ifPresent(id -> offers.share(caller, organisationId, productId, id));
    if (member.isEmpty() && !isInvited(organisationId, asked.email())) {
      return invite(caller, organisationId, asked.email(), asked.language(), offer);
    }
    var unsent =
        new Invitation(
            ids.next(),
            organisationId,
            asked.email(),
            offer,
            language(organisationId, asked.language(), caller),
            Inviter.of(caller),
            clock.instant());
    unsent.renew(Inviter.of(caller), clock.instant());
    announcements.unsent(unsent, caller);
    return versioned(unsent);
  }

  private boolean isInvited(UUID organisationId, String email) {
    return invitations
        .lockOpen(organisationId, email)
        .filter(each -> each.isOpen(clock.instant()))
        .isPresent();
  }

  private Versioned<InvitationResponse> invite(
      Caller caller,
      UUID organisationId,
      String email,
      @Nullable String language,
      InvitationOffer offer) {
    return invite(
        caller,
        organisationId,
        email,
        language,
        offer,
        each -> each.renew(Inviter.of(caller), clock.instant()));
  }

  private Versioned<InvitationResponse> invite(
      Caller caller,
      UUID organisationId,
      String email,
      @Nullable String language,
      InvitationOffer offer,
      Function<Invitation, String> renewal) {
    var invitee = accounts.findConfirmed(email);
    if (invitee.filter(person -> memberships.isMember(organisationId, person.id())).isPresent()) {
      throw Memberships.alreadyMember();
    }
    makeRoom(organisationId, email);
    requireRoom(organisationId, email);
    var invitation =
        new Invitation(
            ids.next(),
            organisationId,
            email,
            offer,
            invitee
                .map(Person::language)
                .orElseGet(() -> language(organisationId, language, caller)),
            Inviter.of(caller),
            clock.instant());
    var token = renewal.apply(invitation);
    invitations.persist(invitation);
    announcements.send(invitation, invitee, token, caller, false);
    return versioned(invitation);
  }

  /** So many are open of an organisation, which is locked, and for an address. */
  private void requireRoom(UUID organisationId, String email) {
    bounds.hold("open-invitations-to-address", EmailAddress.key(email));
    var open = invitations.open(organisationId, email, clock.instant());
    bounds.requireRoom(
        "open-invitations-of-organisation",
        open.ofOrganisation(),
        InvitationProblem.TOO_MANY_INVITATIONS);
    bounds.requireRoom(
        "open-invitations-to-address",
        open.toAddress(),
        InvitationProblem.TOO_MANY_INVITATIONS_TO_ADDRESS);
  }

  /** One is open per address; one that has expired makes room. */
  private void makeRoom(UUID organisationId, String email) {
    var earlier = invitations.lockOpen(organisationId, email);
    if (earlier.filter(each -> each.isOpen(clock.instant())).isPresent()) {
      throw InvitationProblem.ALREADY_INVITED.exception();
    }
    earlier.ifPresent(Invitation::withdraw);
  }

  @Transactional
  Versioned<InvitationResponse> edit(
      Caller caller, UUID organisationId, UUID id, byte[] body, IfMatch ifMatch) {
    var invitation = locked(organisationId, id);
    var before = invitation.offer();
    offers.requireMayGive(caller, organisationId, before.rank().role());
    var patch = bodies.object(body);
    var after = patches.apply(InvitationDetails.of(before), patch).offer(patch.has("permissions"));
    offers.requireMayGive(caller, organisationId, after.rank().role());
    offers.requirePresent(organisationId, after);
    ifMatch.require(invitation.version());
    offers.requireFitting(after);
    if (!after.equals(before)) {
      invitation.change(after, Inviter.of(caller), clock.instant());
      announcements.changed(invitation, before, after);
    }
    return versioned(invitation);
  }

  @Transactional
  Versioned<InvitationResponse> resend(Caller caller, UUID organisationId, UUID id) {
    var invitation = locked(organisationId, id);
    offers.requireMayGive(caller, organisationId, invitation.rank().role());
    var token = invitation.renew(Inviter.of(caller), clock.instant());
    var invitee = accounts.findConfirmed(invitation.email());
    announcements.send(invitation, invitee, token, caller, true);
    return versioned(invitation);
  }

  @Transactional
  void withdraw(Caller caller, UUID organisationId, UUID id) {
    var invitation = locked(organisationId, id);
    memberships.requireMayGive(caller, organisationId, invitation.rank().role());
    invitation.withdraw();
    announcements.ended(invitation, false);
  }

  private Invitation locked(UUID organisationId, UUID id) {
    return invitations.lock(organisationId, id).orElseThrow(CommonProblem.NOT_FOUND::exception);
  }

  /** Where none is asked for that of the inviter, or of the organisation of a token. */
  private Language language(UUID organisationId, @Nullable String asked, Caller caller) {
    return asked == null
        ? accounts
            .find(caller.id())
            .map(Person::language)
            .orElseGet(() -> organisations.language(organisationId))
        : Language.of(asked).orElse(Language.DEFAULT);
  }

  private Versioned<InvitationResponse> versioned(Invitation invitation) {
    return new Versioned<>(
        InvitationResponse.of(invitation, clock.instant()), invitation.version());
  }
}
