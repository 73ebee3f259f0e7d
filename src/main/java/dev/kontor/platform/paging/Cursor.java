package dev.kontor.platform.paging;

import java.time.Instant;
import java.util.UUID;

/** A place in the total order (created, id). */
public record Cursor(Instant created, UUID id) {
  /** Before everything, in ascending order. */
  public static final Cursor FIRST = new Cursor(Instant.EPOCH, new UUID(0, 0));

  /** Before everything, in descending order. */
  public static final Cursor LAST =
      new Cursor(Instant.parse("9999-12-31T23:59:59Z"), new UUID(-1L, -1L));

  /** A place in a list that is ordered by id alone. */
  public static Cursor at(UUID id) {
    return new Cursor(Instant.EPOCH, id);
  }

  /** The nearest instant that the database can compare with: nothing happened beyond. */
  public static Instant storable(Instant given) {
    return given.isBefore(FIRST.created)
        ? FIRST.created
        : given.isAfter(LAST.created) ? LAST.created : given;
  }
}
