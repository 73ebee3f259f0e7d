package dev.kontor.product.product;

import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Recorded;
import java.util.Map;
import java.util.UUID;

/**
 * A product was locked or unlocked, or put under maintenance or back to use.
 *
 * @param guard {@code locked} or {@code maintenance}
 * @param isOn whether it is in force from now on
 */
public record ProductGuarded(
    UUID organisationId, UUID productId, String type, String name, Guard guard, boolean isOn)
    implements Recorded {
  /** What keeps people from a product for a while. */
  public enum Guard {
    /** Nobody but administrators and legal representatives may more than use it. */
    LOCK("locked"),
    /** Nobody uses it. */
    MAINTENANCE("maintenance");

    private final String code;

    Guard(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  /** What happened, as activity entries call it. */
  public String kind() {
    return switch (guard) {
      case LOCK -> isOn ? "product.locked" : "product.unlocked";
      case MAINTENANCE -> isOn ? "product.maintenance_started" : "product.maintenance_ended";
    };
  }

  @Override
  public Activity activity() {
    return Activity.ofOrganisation(kind(), organisationId, ProductSubjects.product(productId, name))
        .changing(Map.of(guard.code, !isOn), Map.of(guard.code, isOn));
  }
}
