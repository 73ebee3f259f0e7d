package dev.kontor.account.factor.passkey;

import java.util.List;
import java.util.UUID;

/**
 * A registered key.
 *
 * @param name as its user calls it
 * @param credentialId chosen by the key
 * @param publicKey as COSE (RFC 9052)
 * @param signCount of its last signature; 0 for keys that don't count
 * @param userHandle under which it knows its user
 * @param blocked whether its user may not sign in
 */
record Passkey(
    UUID methodId,
    UUID userId,
    String name,
    byte[] credentialId,
    byte[] publicKey,
    long signCount,
    byte[] userHandle,
    boolean blocked) {

  /**
   * What a key tells about itself, anew with each use.
   *
   * @param backupEligible whether it may be copied to other devices
   * @param backedUp whether it was
   * @param verified whether it made sure who its user is, by a PIN or biometrics
   */
  record State(long signCount, boolean backupEligible, boolean backedUp, boolean verified) {}

  /** A key that was just made. */
  record Made(byte[] credentialId, byte[] publicKey, List<String> transports, State state) {}
}
