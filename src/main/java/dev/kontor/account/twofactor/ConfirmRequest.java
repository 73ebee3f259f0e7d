package dev.kontor.account.twofactor;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Proves a factor that was started. */
@Schema(name = "ConfirmSecondFactor")
record ConfirmRequest(
    @Schema(description = "Six digits, of the app or of the text message") @Size(min = 1, max = 40)
        @Nullable String code,
    @Schema(
            description = "By the device's key, base64url, where an app for approvals was started",
            examples =
                "5Xb6m1hP1vg3A7a3bC_FImBeUiT4Or38WCYs90ZpqG3Jb0XaZIbq1srzyEySDzYfoJ788iqfbLai_brOPSHvCw")
        @Size(min = 1, max = 200)
        @Nullable String signature) {
  Proof proof() {
    return new Proof(code, null, signature);
  }
}
