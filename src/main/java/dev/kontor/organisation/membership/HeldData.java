package dev.kontor.organisation.membership;

import java.util.UUID;

/** What members keep in products; given by the feature that knows it. */
public interface HeldData {
  /**
   * Lets the removal of a member pass about whose data nothing has to be decided.
   *
   * @throws dev.kontor.platform.problem.DomainException 409 {@code removal-decisions-missing}
   */
  void requireNothingToDecide(UUID organisationId, UUID userId);
}
