package dev.kontor.account.factor.passkey;

import com.webauthn4j.util.Base64UrlUtil;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names a key to browsers: PublicKeyCredentialDescriptorJSON of WebAuthn. */
@Schema(name = "WebauthnKeyDescriptor")
record KeyDescriptor(
    @Schema(examples = "public-key", enumeration = "public-key", required = true) String type,
    @Schema(description = "base64url", examples = "q83vEjRWeJCrze8SNFZ4kA", required = true)
        String id,
    @Schema(
            description = "How the browser can reach it, as far as it is known",
            examples = "[\"internal\", \"hybrid\"]",
            required = true)
        List<String> transports) {

  /**
   * Of a stored key.
   *
   * @param transports parted by spaces
   */
  static KeyDescriptor of(byte[] credentialId, String transports) {
    return new KeyDescriptor(
        "public-key",
        Base64UrlUtil.encodeToString(credentialId),
        transports.isEmpty() ? List.of() : List.of(transports.split(" ")));
  }
}
