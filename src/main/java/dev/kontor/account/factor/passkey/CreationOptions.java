package dev.kontor.account.factor.passkey;

import com.webauthn4j.util.Base64UrlUtil;
import dev.kontor.account.identity.Person;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a key is to be: PublicKeyCredentialCreationOptionsJSON of WebAuthn. */
@Schema(name = "WebauthnCreationOptions")
record CreationOptions(
    @Schema(required = true) RelyingParty rp,
    @Schema(required = true) User user,
    @Schema(
            description = "base64url",
            examples = "Vb2xW4sD6fG9hJ0kLmN1oP2qRs3pZ0mZk1c5yq8r7tQ",
            required = true)
        String challenge,
    @Schema(required = true) List<Parameters> pubKeyCredParams,
    @Schema(description = "Milliseconds", examples = "900000", required = true) long timeout,
    @Schema(description = "The user's keys, which aren't to be registered again", required = true)
        List<KeyDescriptor> excludeCredentials,
    @Schema(required = true) Selection authenticatorSelection,
    @Schema(
            description = "Any make of key will do",
            examples = "none",
            enumeration = "none",
            required = true)
        String attestation) {

  /** Whose key it will be, as authenticators know it. */
  @Schema(name = "WebauthnRelyingParty")
  record RelyingParty(
      @Schema(examples = "localhost", required = true) String id,
      @Schema(examples = "Kontor", required = true) String name) {}

  /** The user, as authenticators know and show them. */
  @Schema(name = "WebauthnUser")
  record User(
      @Schema(
              description = "The user handle, base64url: random, the same for all keys of a user",
              examples = "u4vN0mZk1c5yq8r7tQVb2xW4sD6fG9hJ0kLmN1oP2qQ",
              required = true)
          String id,
      @Schema(examples = "anna@alpenglueck.example", required = true) String name,
      @Schema(examples = "Anna Keller", required = true) String displayName) {}

  /** A signature algorithm of COSE (RFC 9053). */
  @Schema(name = "WebauthnParameters")
  record Parameters(
      @Schema(examples = "public-key", enumeration = "public-key", required = true) String type,
      @Schema(examples = "-7", required = true) long alg) {}

  /** Any authenticator will do; one that keeps passkeys and verifies its user is better. */
  @Schema(name = "WebauthnSelection")
  record Selection(
      @Schema(
              examples = "preferred",
              enumeration = {"required", "preferred", "discouraged"},
              required = true)
          String residentKey,
      @Schema(
              examples = "preferred",
              enumeration = {"required", "preferred", "discouraged"},
              required = true)
          String userVerification) {}

  static CreationOptions of(
      WebauthnConfig config,
      Person person,
      byte[] userHandle,
      byte[] challenge,
      List<KeyDescriptor> present,
      Duration timeout) {
    return new CreationOptions(
        new RelyingParty(config.rpId(), config.rpName()),
        new User(Base64UrlUtil.encodeToString(userHandle), person.email(), person.name()),
        Base64UrlUtil.encodeToString(challenge),
        Webauthn.ALGORITHMS.stream()
            .map(each -> new Parameters("public-key", each.getValue()))
            .toList(),
        timeout.toMillis(),
        present,
        new Selection("preferred", "preferred"),
        "none");
  }
}
