package dev.kontor.account.twofactor;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What a user gives to prove a factor.
 *
 * @param code digits or letters, as typed
 * @param assertion of WebAuthn
 * @param signature by a device's key, base64url
 */
public record Proof(
    @Nullable String code, @Nullable JsonNode assertion, @Nullable String signature) {

  /**
   * The code without the spaces and hyphens that people type.
   *
   * @throws dev.kontor.platform.problem.DomainException 422 where there is none
   */
  public String requireCode() {
    if (code == null) {
      throw TwoFactorProblem.CODE_NEEDED.exception().onField("code");
    }
    return plain(code);
  }

  static String plain(String typed) {
    return typed.replaceAll("[\\s\\u00a0-]", "");
  }
}
