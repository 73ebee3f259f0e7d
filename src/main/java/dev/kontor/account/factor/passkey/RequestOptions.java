package dev.kontor.account.factor.passkey;

import com.webauthn4j.util.Base64UrlUtil;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a key is to sign: PublicKeyCredentialRequestOptionsJSON of WebAuthn. */
@Schema(name = "WebauthnRequestOptions")
record RequestOptions(
    @Schema(
            description = "base64url",
            examples = "Vb2xW4sD6fG9hJ0kLmN1oP2qRs3pZ0mZk1c5yq8r7tQ",
            required = true)
        String challenge,
    @Schema(description = "Milliseconds", examples = "300000", required = true) long timeout,
    @Schema(examples = "localhost", required = true) String rpId,
    @Schema(
            description = "The keys that will do; empty where the browser lets the user choose",
            required = true)
        List<KeyDescriptor> allowCredentials,
    @Schema(
            examples = "required",
            enumeration = {"required", "preferred", "discouraged"},
            required = true)
        String userVerification) {

  static final Duration TIMEOUT = Duration.ofMinutes(5);

  /** One of some keys, after a password. */
  static RequestOptions ofKeys(byte[] challenge, String rpId, List<KeyDescriptor> keys) {
    return of(challenge, rpId, keys, "preferred");
  }

  /** Any passkey, which stands for password and second factor together. */
  static RequestOptions ofPasskeys(byte[] challenge, String rpId) {
    return of(challenge, rpId, List.of(), "required");
  }

  private static RequestOptions of(
      byte[] challenge, String rpId, List<KeyDescriptor> keys, String userVerification) {
    return new RequestOptions(
        Base64UrlUtil.encodeToString(challenge), TIMEOUT.toMillis(), rpId, keys, userVerification);
  }
}
