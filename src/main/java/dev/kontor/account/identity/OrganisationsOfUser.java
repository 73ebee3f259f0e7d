package dev.kontor.account.identity;

import java.util.UUID;

/** Where a user belongs; given by the feature that knows memberships. */
public interface OrganisationsOfUser {
  boolean isMember(UUID userId, UUID organisationId);
}
