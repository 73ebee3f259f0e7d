package dev.kontor.account.twofactor;

import java.time.Instant;
import java.util.UUID;

/**
 * A challenge as the types of factors see it.
 *
 * @param device where it is asked for, as the user knows it
 * @param address the network address from which it is asked for
 */
public record ChallengeView(
    UUID id, UUID userId, String purpose, String device, String address, Instant expiresAt) {}
