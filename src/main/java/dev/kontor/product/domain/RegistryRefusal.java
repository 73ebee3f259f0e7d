package dev.kontor.product.domain;

import dev.kontor.platform.text.Coded;

/** Why a registry doesn't do what it is asked. */
public enum RegistryRefusal implements Coded {
  /** The name isn't free. */
  TAKEN,
  /** The name isn't registered by us, not any more, or not at all. */
  NOT_OURS,
  /** The name expires on another day than the caller takes for granted. */
  WRONG_EXPIRY,
  /** It would expire more than ten years from today. */
  TOO_LONG,
  /** The name has to be restored first. */
  IN_REDEMPTION,
  /** The name needs no restoring. */
  NOT_IN_REDEMPTION,
  /** The registry has no such names, or doesn't want this one. */
  POLICY
}
