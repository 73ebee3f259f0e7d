package dev.kontor.money.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/**
 * Money set aside.
 *
 * @param left what is still held
 * @param purposeKind what it is held for, such as {@code withdrawal}
 * @param expiresAt when it is released by itself; null for never
 */
public record Hold(
    UUID id,
    @Nested AccountKey account,
    @Nested Split left,
    String purposeKind,
    UUID purposeId,
    @Nullable Instant expiresAt,
    boolean isClosed) {
  boolean isExpired(Instant now) {
    return expiresAt != null && !expiresAt.isAfter(now);
  }

  Hold less(Split taken) {
    var rest = left.minus(taken);
    return new Hold(id, account, rest, purposeKind, purposeId, expiresAt, rest.total() == 0);
  }
}
