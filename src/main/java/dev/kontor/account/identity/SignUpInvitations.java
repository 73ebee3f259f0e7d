package dev.kontor.account.identity;

import java.util.UUID;

/** What signing up needs to know of invitations; given by the feature that has them. */
public interface SignUpInvitations {
  /**
   * Lets an open invitation pass that was mailed to this very address.
   *
   * @throws dev.kontor.platform.problem.DomainException where there is none
   */
  void require(String token, String email);

  /** Joins the inviting organisation, in the transaction of the sign-up. */
  void join(String token, UUID userId);
}
