package dev.kontor.access.grant;

import dev.kontor.access.grant.MatrixTable.Holder;
import dev.kontor.access.workgroup.WorkGroups;
import dev.kontor.organisation.membership.Memberships;
import dev.kontor.platform.http.IfMatch;
import dev.kontor.platform.http.JsonBody;
import dev.kontor.platform.http.Versioned;
import dev.kontor.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * Reads, previews and replaces what members and work groups are granted. Writes are serialised by
 * the lock of the organisation's ranks, as is the making of products: so no product slips between a
 * grant on its type and the future ones.
 */
@ApplicationScoped
class AccessService {
  private final MatrixTable matrices;
  private final Grants grants;
  private final GrantQueries resolver;
  private final EffectiveRightQueries effective;
  private final Memberships memberships;
  private final WorkGroups groups;
  private final JsonBody bodies;
  private final Event<Object> events;

  AccessService(
      MatrixTable matrices,
      Grants grants,
      GrantQueries resolver,
      EffectiveRightQueries effective,
      Memberships memberships,
      WorkGroups groups,
      JsonBody bodies,
      Event<Object> events) {
    this.matrices = matrices;
    this.grants = grants;
    this.resolver = resolver;
    this.effective = effective;
    this.memberships = memberships;
    this.groups = groups;
    this.bodies = bodies;
    this.events = events;
  }

  @Transactional
  MatrixTable.Matrix ofMember(UUID organisationId, UUID memberId) {
    memberships.person(organisationId, memberId);
    return matrices.read(Holder.member(organisationId, memberId));
  }

  @Transactional
  Versioned<GroupAccessResponse> ofGroup(UUID organisationId, UUID groupId) {
    groups.name(organisationId, groupId);
    var matrix = matrices.read(Holder.group(organisationId, groupId));
    return new Versioned<>(GroupAccessResponse.of(matrix.entitlements()), matrix.version());
  }

  @Transactional
  AccessPreview preview(UUID organisationId, UUID memberId, byte[] body) {
    memberships.person(organisationId, memberId);
    var asked = bodies.read(body, AccessRequest.class);
    var planned = resolver.resolve(organisationId, asked, "grants");
    grants.requireGrantable(memberships.rank(organisationId, memberId).role());
    return effective.preview(organisationId, memberId, planned);
  }

  @Transactional
  void replaceOfMember(
      Caller caller, UUID organisationId, UUID memberId, byte[] body, IfMatch ifMatch) {
    memberships.lockForManager(caller, organisationId);
    var person = memberships.person(organisationId, memberId);
    var role = memberships.rank(organisationId, memberId).role();
    memberships.requireMayGive(caller, organisationId, role);
    var asked = bodies.read(body, AccessRequest.class);
    var holder = Holder.member(organisationId, memberId);
    var present = matrices.read(holder);
    var planned = resolver.resolve(organisationId, asked, "grants");
    ifMatch.require(present.version());
    grants.requireGrantable(role);
    grants.replace(holder, person, present.entitlements(), planned);
  }

  @Transactional
  Versioned<GroupAccessResponse> replaceOfGroup(
      Caller caller, UUID organisationId, UUID groupId, byte[] body, IfMatch ifMatch) {
    memberships.lockForManager(caller, organisationId);
    var name = groups.name(organisationId, groupId);
    var asked = bodies.read(body, AccessRequest.class);
    var holder = Holder.group(organisationId, groupId);
    var present = matrices.read(holder);
    var planned = resolver.resolve(organisationId, asked, "grants");
    ifMatch.require(present.version());
    var added = planned.without(present.entitlements());
    var removed = present.entitlements().without(planned);
    if (matrices.replace(holder, planned.everything(), added, removed)) {
      events.fire(
          new GroupAccessChanged(
              organisationId, groupId, name, removed.summary(), added.summary()));
    }
    return ofGroup(organisationId, groupId);
  }
}
