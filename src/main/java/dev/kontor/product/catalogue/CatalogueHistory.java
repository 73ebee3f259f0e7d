package dev.kontor.product.catalogue;

import dev.kontor.platform.event.Changes;
import dev.kontor.platform.security.RequestContext;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Tells what an operator changed; nothing where nothing is different. */
@Singleton
class CatalogueHistory {
  private final Changes changes;
  private final RequestContext request;
  private final Event<Object> events;

  CatalogueHistory(Changes changes, RequestContext request, Event<Object> events) {
    this.changes = changes;
    this.request = request;
    this.events = events;
  }

  /**
   * Tells of a change.
   *
   * @param before none where the thing is new
   */
  void changed(String thing, String code, @Nullable Record before, Record after) {
    var diff = changes.between(before, after);
    if (!diff.isEmpty()) {
      events.fire(new CatalogueChanged(request.caller().id(), thing, code, diff));
    }
  }
}
