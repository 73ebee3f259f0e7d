package dev.kontor.product.product;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What keeps people from using a product while it is there. */
@MappedSuperclass
abstract class Guarded {
  private @Nullable Instant lockedAt;
  private @Nullable Instant maintenanceAt;

  /** Until an invoice is paid; its terms run on. */
  private @Nullable Instant suspendedAt;

  boolean isLocked() {
    return lockedAt != null;
  }

  /** Tells whether that changes anything. */
  boolean lock(@Nullable Instant since) {
    var isChange = isOther(lockedAt, since);
    lockedAt = isChange ? since : lockedAt;
    return isChange;
  }

  /** Tells whether that changes anything. */
  boolean maintain(@Nullable Instant since) {
    var isChange = isOther(maintenanceAt, since);
    maintenanceAt = isChange ? since : maintenanceAt;
    return isChange;
  }

  /** Tells whether that changes anything. */
  boolean suspend(@Nullable Instant since) {
    var isChange = isOther(suspendedAt, since);
    suspendedAt = isChange ? since : suspendedAt;
    return isChange;
  }

  private static boolean isOther(@Nullable Instant one, @Nullable Instant other) {
    return (one == null) != (other == null);
  }
}
