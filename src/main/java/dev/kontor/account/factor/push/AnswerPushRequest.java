package dev.kontor.account.factor.push;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Yes or no, signed by the device's key. */
@Schema(name = "AnswerPush")
record AnswerPushRequest(
    @Schema(description = "No ends what was waiting, at once", examples = "true") @NotNull
        Boolean approved,
    @Schema(description = "As the waiting client shows it; needed for a yes", examples = "42")
        @Pattern(regexp = "^[0-9]{2}$", message = "{kontor.two-digits}")
        @Nullable String matchNumber,
    @Schema(
            description =
                "Ed25519, base64url, over `kontor-push-answer:<id>:<approved>:<matchNumber>`; with"
                    + " nothing after the last colon where no number is given",
            examples =
                "dqr0CnVLTnJn2UKdYMSJ5SoQm6pYRcfFI2mBxg4QshDgshnfsOj-JClQ4MELfHwLZ1BO-RfZUuS5oqnu49OvDQ")
        @NotBlank
        @Size(max = 200)
        String signature) {

  String signedText(UUID requestId) {
    return "kontor-push-answer:%s:%s:%s"
        .formatted(requestId, approved, Objects.requireNonNullElse(matchNumber, ""));
  }
}
