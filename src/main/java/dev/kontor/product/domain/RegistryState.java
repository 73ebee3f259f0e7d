package dev.kontor.product.domain;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;

/** What a registry knows of a name. */
public enum RegistryState implements Coded {
  /** Anybody can register it. */
  @JsonProperty("free")
  FREE,
  /** Registered by us. */
  @JsonProperty("active")
  ACTIVE,
  /** Registered by us until it expired or was given up; it can be restored. */
  @JsonProperty("redemption")
  REDEMPTION,
  /** Somebody else's. */
  @JsonProperty("taken")
  TAKEN
}
