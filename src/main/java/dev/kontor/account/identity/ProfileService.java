package dev.kontor.account.identity;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.platform.event.Changes;
import dev.kontor.platform.http.IfMatch;
import dev.kontor.platform.http.MergePatch;
import dev.kontor.platform.http.Versioned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads and edits profiles. */
@ApplicationScoped
class ProfileService {
  private final UserRepository users;
  private final OrganisationsOfUser organisations;
  private final MergePatch patches;
  private final Changes changes;
  private final Event<Object> events;

  ProfileService(
      UserRepository users,
      OrganisationsOfUser organisations,
      MergePatch patches,
      Changes changes,
      Event<Object> events) {
    this.users = users;
    this.organisations = organisations;
    this.patches = patches;
    this.changes = changes;
    this.events = events;
  }

  @Transactional
  Versioned<UserResponse> get(UUID userId) {
    return versioned(users.findById(userId));
  }

  @Transactional
  Versioned<UserResponse> edit(UUID userId, @Nullable JsonNode patch, IfMatch ifMatch) {
    var user = users.lock(userId);
    var before = user.details();
    var after = patches.apply(before, patch);
    ProfileValues.require(after.language(), after.country(), after.timeZone());
    requireOwn(userId, after.defaultOrganisationId());
    ifMatch.require(user.version());
    var diff = changes.between(before, after);
    if (!diff.isEmpty()) {
      user.edit(after);
      events.fire(new ProfileChanged(user.person(), diff));
    }
    return versioned(user);
  }

  private void requireOwn(UUID userId, @Nullable UUID organisationId) {
    if (organisationId != null && !organisations.isMember(userId, organisationId)) {
      throw IdentityProblem.DEFAULT_ORGANISATION_UNKNOWN
          .exception()
          .onField("defaultOrganisationId");
    }
  }

  private static Versioned<UserResponse> versioned(User user) {
    return new Versioned<>(UserResponse.of(user), user.version());
  }
}
