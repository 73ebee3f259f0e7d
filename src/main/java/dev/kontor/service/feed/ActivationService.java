package dev.kontor.service.feed;

import dev.kontor.organisation.membership.Memberships;
import dev.kontor.platform.paging.Cursor;
import dev.kontor.platform.paging.Cursors;
import dev.kontor.platform.paging.Page;
import dev.kontor.platform.paging.PageRequest;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.security.Caller;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * Who takes up the products that became active: services by going on in their feeds, operators by
 * hand.
 */
@ApplicationScoped
class ActivationService {
  private static final String LIST = "product activations";

  private final ActivationTable activations;
  private final Memberships memberships;
  private final Cursors cursors;
  private final Event<Object> events;

  ActivationService(
      ActivationTable activations, Memberships memberships, Cursors cursors, Event<Object> events) {
    this.activations = activations;
    this.memberships = memberships;
    this.cursors = cursors;
    this.events = events;
  }

  Page<ActivationResponse> open(@Nullable String type, PageRequest page) {
    return cursors.page(
        LIST,
        page,
        Cursor.FIRST,
        (after, limit) -> activations.open(type, after, limit),
        last -> new Cursor(last.activatedAt(), last.productId()));
  }

  /** A service goes on after a place. Where that can't be noted, its next call notes it. */
  void takenUp(UUID serviceId, FeedPlace place) {
    try {
      activations.takeUp(serviceId, place);
    } catch (JdbiException e) {
      Log.warnf(e, "What service %s has taken up isn't noted", serviceId);
    }
  }

  /**
   * An operator has set up a product by hand, or knows that it is.
   *
   * @throws dev.kontor.platform.problem.DomainException 404 for what didn't become active, 403
   *     {@code own-affair}
   */
  @Transactional
  void takeUp(Caller operator, UUID productId) {
    var activated = activations.find(productId).orElseThrow(CommonProblem.NOT_FOUND::exception);
    memberships.refuseOwnAffair(operator, activated.organisationId());
    if (activations.takeUp(activated.organisationId(), productId, operator.id())) {
      events.fire(new ActivationTakenUp(activated.organisationId(), productId, activated.name()));
    }
  }
}
