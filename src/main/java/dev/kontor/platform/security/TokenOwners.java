package dev.kontor.platform.security;

import java.util.Optional;
import java.util.UUID;

/** Whose access tokens are, as far as this instance knows without looking anywhere else. */
public interface TokenOwners {
  /** The user of a token that was verified or issued here lately; it may have ended since. */
  Optional<UUID> knownOwner(String token);
}
