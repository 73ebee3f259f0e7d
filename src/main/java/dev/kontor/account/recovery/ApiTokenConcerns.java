package dev.kontor.account.recovery;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** API tokens that somebody should look at; given by the feature that has them. */
public interface ApiTokenConcerns {
  /** Whose tokens are told of: the user, and so many organisations at most. */
  int MOST = 21;

  /**
   * Good tokens of one owner that have no successor.
   *
   * @param organisationId whose they are; null for the user's own
   * @param organisation its name; empty for the user's own
   * @param unused how many nobody has used for long; those whose end is near not counted
   * @param expiring of how many the end is near
   */
  record Concern(@Nullable UUID organisationId, String organisation, int unused, int expiring) {}

  /**
   * The user's own first, then those of the organisations that the user administers, by their
   * names.
   */
  List<Concern> of(UUID userId);
}
