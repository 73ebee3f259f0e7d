package dev.kontor.access.invitation;

import dev.kontor.platform.security.Caller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who vouches for an invitation, as long as it is open.
 *
 * @param userId null where an organisation's own API token invited
 * @param tokenFamily the API token that invited, with those that succeed it; null for people
 */
record Inviter(@Nullable UUID userId, @Nullable UUID tokenFamily) {
  static Inviter of(Caller caller) {
    var token = caller.token();
    return new Inviter(
        caller.isOrganisationToken() ? null : caller.id(), token == null ? null : token.family());
  }
}
