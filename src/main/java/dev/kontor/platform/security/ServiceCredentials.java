package dev.kontor.platform.security;

import java.util.Optional;

/**
 * Knows the provider's product services by their credentials; given by the feature that has them.
 */
public interface ServiceCredentials {
  /** How credentials of services begin, unlike users' tokens. */
  String PREFIX = "ksc_";

  /** The service of a credential, as a caller; empty where there is none. */
  Optional<Caller> find(String credential);
}
