package dev.kontor.product.catalogue;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.LocalDate;

/** Sets from when on offers aren't renewed any more, and has customers told of it. */
@Singleton
class RenewalsEnds {
  private final RenewalsEndTable ends;
  private final Event<RenewalsEndChanged> events;

  RenewalsEnds(RenewalsEndTable ends, Event<RenewalsEndChanged> events) {
    this.ends = ends;
    this.events = events;
  }

  void set(String offer, LocalDate endsOn) {
    ends.write(offer, endsOn);
    events.fire(new RenewalsEndChanged(offer, endsOn));
  }

  void takeBack(String offer) {
    ends.write(offer, null);
    events.fire(new RenewalsEndChanged(offer, null));
  }
}
