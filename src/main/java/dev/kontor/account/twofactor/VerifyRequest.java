package dev.kontor.account.twofactor;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** With what a challenge is met. */
@Schema(name = "VerifyChallenge")
record VerifyRequest(
    @Schema(
            description =
                "The id of one of the challenge's methods, or `recovery_code`; of several security keys"
                    + " any will do, since the credential tells which one it is",
            examples = "recovery_code")
        @NotBlank
        @Size(max = 40)
        String method,
    @Schema(
            description =
                "Of an app, a text message, or a recovery code; spaces and hyphens don't count",
            examples = "7KQ2-M9XD-04ZT-W8RB")
        @Size(min = 1, max = 40)
        @Nullable String code,
    @Schema(
            description = "The credential that `navigator.credentials.get` gave (WebAuthn)",
            type = SchemaType.OBJECT)
        @Nullable JsonNode assertion) {
  /** Whether it is a code of a few digits: not a signature, nor one of the long recovery codes. */
  boolean canBeGuessed() {
    return code != null && !method.equals(Proofs.RECOVERY_CODE);
  }

  Proof proof() {
    return new Proof(code, assertion, null);
  }
}
