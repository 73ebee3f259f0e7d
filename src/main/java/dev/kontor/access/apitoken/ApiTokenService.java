package dev.kontor.access.apitoken;

import dev.kontor.account.identity.Accounts;
import dev.kontor.account.identity.Person;
import dev.kontor.account.session.Callers;
import dev.kontor.organisation.membership.Memberships;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.security.Caller;
import dev.kontor.platform.security.Right;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Makes API tokens, gives them successors, and removes them; a mail tells of each. */
@ApplicationScoped
class ApiTokenService {
  private static final Logger LOG = Logger.getLogger(ApiTokenService.class);

  private final ApiTokenTable tokens;
  private final ApiTokenMaker maker;
  private final OwnerRightQueries rights;
  private final Accounts accounts;
  private final Memberships memberships;
  private final Event<Object> events;
  private final Ids ids;
  private final Clock clock;

  ApiTokenService(
      ApiTokenTable tokens,
      ApiTokenMaker maker,
      OwnerRightQueries rights,
      Accounts accounts,
      Memberships memberships,
      Event<Object> events,
      Ids ids,
      Clock clock) {
    this.tokens = tokens;
    this.maker = maker;
    this.rights = rights;
    this.accounts = accounts;
    this.memberships = memberships;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  @Transactional
  ApiTokensResponse list(ApiTokenOwner owner) {
    return new ApiTokensResponse(tokens.of(owner).stream().map(this::response).toList());
  }

  @Transactional
  ApiTokenResponse get(ApiTokenOwner owner, UUID id) {
    return response(found(owner, id));
  }

  /**
   * Makes a user's.
   *
   * @param only the one organisation in which it is to be good
   */
  @Transactional
  ApiTokenAdded addOfUser(UUID userId, @Nullable UUID only, ApiTokenRequest asked) {
    lockActing(userId);
    var scopes = ApiTokenTerms.scopes(asked.scopes());
    ApiTokenTerms.requireHeld(scopes, held(userId, only), only == null);
    var added = maker.add(ApiTokenOwner.user(userId), userId, only, asked, scopes);
    events.fire(ApiTokenChanged.added(person(userId), added.token(), ids.reference()));
    return shown(added);
  }

  @Transactional
  ApiTokenAdded addOfOrganisation(Caller caller, UUID organisationId, ApiTokenRequest asked) {
    lockForAdministrator(caller, organisationId);
    var scopes = ApiTokenTerms.scopes(asked.scopes());
    ApiTokenTerms.requireHeld(scopes, OwnerRightQueries.ofOrganisation(), false);
    var owner = ApiTokenOwner.organisation(organisationId);
    var added = maker.add(owner, caller.id(), null, asked, scopes);
    events.fire(OrganisationApiTokenChanged.added(added.token(), ids.reference()));
    return shown(added);
  }

  @Transactional
  ApiTokenAdded rotateOfUser(UUID userId, UUID id, ApiTokenRotation asked) {
    lockActing(userId);
    var owner = ApiTokenOwner.user(userId);
    var old = found(owner, id);
    ApiTokenTerms.requireHeld(
        old.knownScopes(), held(userId, old.limitedTo()), old.limitedTo() == null);
    var successor = maker.rotate(owner, old, userId, asked);
    var oldEnd = maker.oldEnd(old, asked);
    events.fire(
        ApiTokenChanged.rotated(person(userId), successor.token(), oldEnd, ids.reference()));
    return shown(successor);
  }

  @Transactional
  ApiTokenAdded rotateOfOrganisation(
      Caller caller, UUID organisationId, UUID id, ApiTokenRotation asked) {
    lockForAdministrator(caller, organisationId);
    var owner = ApiTokenOwner.organisation(organisationId);
    var old = found(owner, id);
    var successor = maker.rotate(owner, old, caller.id(), asked);
    events.fire(
        OrganisationApiTokenChanged.rotated(
            successor.token(), maker.oldEnd(old, asked), ids.reference()));
    return shown(successor);
  }

  @Transactional
  void removeOfUser(UUID userId, UUID id) {
    accounts.lock(userId);
    var token = removed(ApiTokenOwner.user(userId), id);
    events.fire(ApiTokenChanged.removed(person(userId), token, ids.reference()));
  }

  @Transactional
  void removeOfOrganisation(Caller caller, UUID organisationId, UUID id) {
    lockForAdministrator(caller, organisationId);
    var token = removed(ApiTokenOwner.organisation(organisationId), id);
    events.fire(OrganisationApiTokenChanged.removed(token, ids.reference()));
  }

  /** Removes the token that was presented. */
  @Transactional
  void removePresented(Caller caller) {
    var token = presented(caller);
    if (token.isPersonal()) {
      accounts.lock(caller.id());
      var removed = removed(ApiTokenOwner.user(caller.id()), token.id());
      events.fire(ApiTokenChanged.byItself(person(caller.id()), removed, ids.reference()));
    } else {
      removeOfOrganisation(caller, caller.owner(), token.id());
    }
  }

  /** What was presented, and where it opens what at this moment. */
  @Transactional
  CurrentApiTokenResponse current(Caller caller) {
    var presented = presented(caller);
    var token =
        found(
            presented.isPersonal()
                ? ApiTokenOwner.user(caller.id())
                : ApiTokenOwner.organisation(caller.owner()),
            presented.id());
    var places =
        presented.isPersonal()
            ? rights.ofUser(caller.id(), token.limitedTo())
            : rights.ofOrganisation(caller.owner());
    return new CurrentApiTokenResponse(
        response(token),
        places.stream()
            .map(
                place ->
                    new CurrentApiTokenResponse.Place(
                        place.organisationId(),
                        place.name(),
                        token.knownScopes().stream()
                            .filter(scope -> scope.isWithin(place.rights()))
                            .toList()))
            .filter(place -> !place.scopes().isEmpty())
            .toList());
  }

  private static Caller.ApiToken presented(Caller caller) {
    var token = caller.token();
    if (token == null) {
      throw ApiTokenProblem.API_TOKEN_NOT_PRESENTED.exception();
    }
    return token;
  }

  private void lockActing(UUID userId) {
    if (!accounts.lockActing(userId)) {
      throw Callers.invalidToken();
    }
  }

  private void lockForAdministrator(Caller caller, UUID organisationId) {
    memberships.lockRanks(organisationId);
    memberships.requireStill(caller, organisationId, Right.ADMINISTER);
  }

  /** In all of their organisations, or in the one that is named, where they have to belong. */
  private Set<Right> held(UUID userId, @Nullable UUID only) {
    var places = rights.ofUser(userId, only);
    if (only != null && places.isEmpty()) {
      throw CommonProblem.NOT_FOUND.exception();
    }
    var all = new HashSet<Right>();
    places.forEach(place -> all.addAll(place.rights()));
    return all;
  }

  private ApiToken removed(ApiTokenOwner owner, UUID id) {
    var token = found(owner, id);
    tokens.remove(id);
    tokens.leaveFamily(token.familyId());
    LOG.infof("API token %s was revoked", id);
    return token;
  }

  private ApiToken found(ApiTokenOwner owner, UUID id) {
    return tokens.find(owner, id).orElseThrow(CommonProblem.NOT_FOUND::exception);
  }

  private Person person(UUID userId) {
    return accounts.find(userId).orElseThrow();
  }

  private ApiTokenAdded shown(ApiTokenMaker.Made made) {
    return new ApiTokenAdded(made.secret(), response(made.token()));
  }

  private ApiTokenResponse response(ApiToken token) {
    return ApiTokenResponse.of(token, clock.instant());
  }
}
