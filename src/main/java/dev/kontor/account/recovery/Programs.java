package dev.kontor.account.recovery;

import java.time.Instant;
import java.util.UUID;

/** What opens an account without its password; given by the feature that knows it. */
public interface Programs {
  /** How many of a user's app passwords nobody has used since, nor made. */
  int unused(UUID userId, Instant since);
}
