package dev.kontor.operator.factorreset;

import dev.kontor.operator.support.IdentityProofs;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who asked to have the second factors taken off an account. */
@Schema(name = "TwoFactorResetRequest")
record TwoFactorResetRequest(
    @Schema(description = "Of the user; never enough alone") @Nullable UUID verificationId,
    @Schema(
            description = "How it was made sure who asks; only operators see it",
            examples = "Identity card compared in a video call")
        @Size(max = 2000)
        @Nullable String evidence) {
  IdentityProofs.Proof proof() {
    return new IdentityProofs.Proof(verificationId, evidence);
  }
}
