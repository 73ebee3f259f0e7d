package dev.kontor.account.session;

import java.time.Instant;
import java.util.UUID;

/**
 * What an access token says.
 *
 * @param authenticatedAt when its bearer's password was last checked
 */
public record AccessToken(
    UUID userId, UUID sessionId, Instant authenticatedAt, Instant expiresAt) {}
