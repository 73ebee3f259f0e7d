package dev.kontor.product.domain;

import dev.kontor.platform.text.Coded;

/** What a registry knows of a name. */
public enum RegistryState implements Coded {
  /** Anybody can register it. */
  FREE,
  /** Registered by us. */
  ACTIVE,
  /** Registered by us until it expired or was given up; it can be restored. */
  REDEMPTION,
  /** Somebody else's. */
  TAKEN
}
