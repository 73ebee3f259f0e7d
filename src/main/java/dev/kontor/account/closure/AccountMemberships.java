package dev.kontor.account.closure;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What closing an account needs to know of memberships; given by the feature that has them. */
public interface AccountMemberships {
  /**
   * Lets all who change ranks in organisations of a user wait until the transaction ends.
   *
   * @return these organisations
   */
  Set<UUID> lockAll(UUID userId);

  /** The organisations that a user belongs to at this moment. */
  Set<UUID> of(UUID userId);

  /** Those in which nobody else is a legal representative who may act at this moment. */
  List<UUID> representedAlone(UUID userId);

  /** Whether an organisation would be left without any legal representative, acting or not. */
  boolean isOnlyRepresentative(UUID userId);

  /** Ends all memberships of a user, as if they left. The ranks are locked. */
  void endAll(UUID userId);
}
