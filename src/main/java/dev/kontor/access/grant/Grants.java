package dev.kontor.access.grant;

import dev.kontor.access.grant.MatrixTable.Holder;
import dev.kontor.account.identity.Person;
import dev.kontor.organisation.membership.Role;
import dev.kontor.platform.bound.Bounds;
import dev.kontor.product.product.ProductCreated;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Grants in transactions of others, which hold the lock of the organisation's ranks. */
@ApplicationScoped
public class Grants {
  static final String USE = "use";

  private final MatrixTable matrices;
  private final GrantQueries resolver;
  private final Bounds bounds;
  private final Event<Object> events;

  Grants(MatrixTable matrices, GrantQueries resolver, Bounds bounds, Event<Object> events) {
    this.matrices = matrices;
    this.resolver = resolver;
    this.bounds = bounds;
    this.events = events;
  }

  /**
   * Lets pass what there is to grant to somebody who isn't there yet; not too much of it, since it
   * stands in each answer about the invitation.
   *
   * @param field of the request's body that holds the grants
   * @throws dev.kontor.platform.problem.DomainException 422 naming the grant at fault
   */
  public void requirePresent(UUID organisationId, AccessRequest asked, String field) {
    bounds.requireRoom(
        "grants-of-invitation", asked.grants().size() - 1L, AccessProblem.TOO_MANY_GRANTS);
    resolver.resolve(organisationId, asked, field);
  }

  /**
   * Lets pass roles that can be granted something: legal representatives and administrators have
   * everything anyway.
   *
   * @throws dev.kontor.platform.problem.DomainException 409 {@code everything-by-role}
   */
  public void requireGrantable(Role role) {
    if (role.hasEverything()) {
      throw AccessProblem.EVERYTHING_BY_ROLE.exception();
    }
  }

  /** Grants a new member what was prepared, as far as it is still there. */
  public void give(UUID organisationId, UUID memberId, Person person, AccessRequest prepared) {
    var holder = Holder.member(organisationId, memberId);
    replace(
        holder,
        person,
        matrices.read(holder).entitlements(),
        resolver.resolvePresent(organisationId, prepared));
  }

  /** Gives, or takes back, the use of one product; what else was granted stays. */
  void setUse(Holder holder, Person person, UUID productId, boolean isGiven) {
    var present = matrices.read(holder).entitlements();
    var products = new HashMap<>(present.products());
    var rights = new TreeSet<>(products.getOrDefault(productId, Set.of()));
    if (isGiven ? rights.add(USE) : rights.remove(USE)) {
      products.put(productId, rights);
      replace(
          holder,
          person,
          present,
          new Entitlements(present.everything(), products, present.future()));
    }
  }

  void replace(Holder holder, Person person, Entitlements before, Entitlements after) {
    var added = after.without(before);
    var removed = before.without(after);
    if (matrices.replace(holder, after.everything(), added, removed)) {
      events.fire(
          new AccessChanged(
              holder.organisationId(), holder.id(), person, removed.summary(), added.summary()));
    }
  }

  /** Each grant on products of the type to come reaches this one, once. */
  void created(@Observes ProductCreated event) {
    matrices.grantFuture(event.organisationId(), event.productId(), event.type());
  }
}
