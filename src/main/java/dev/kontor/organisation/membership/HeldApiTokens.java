package dev.kontor.organisation.membership;

import java.util.UUID;

/** Knows which API tokens are good; given by the feature that has them. */
public interface HeldApiTokens {
  /** Whether one still is at this moment; it isn't revoked until the transaction ends. */
  boolean hold(UUID tokenId);
}
