package dev.kontor.operator.block;

import dev.kontor.operator.support.IdentityProofs;
import dev.kontor.platform.text.Line;
import dev.kontor.platform.text.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What shall be blocked, and who asked for it. */
@Schema(name = "BlockRequest")
record BlockRequest(
    @Schema(examples = "account") @NotNull BlockScope scope,
    @Schema(description = "Of the membership; none for a block of the account")
        @Nullable UUID organisationId,
    @Schema(
            description =
                "Of the user, or of an administrator or legal representative of the organisation;"
                    + " needed without `evidence`")
        @Nullable UUID verificationId,
    @Schema(
            description = "How else it was made sure who asks; only operators see it",
            examples = "Called back at the number in the commercial register")
        @Size(max = 2000)
        @Nullable String evidence,
    @Schema(description = "Told to those concerned", examples = "The phone was stolen")
        @NotBlank
        @Size(max = 500)
        @Pattern(regexp = Line.PLAIN, message = Line.MESSAGE)
        @Typed
        String reason,
    @Schema(
            description =
                "Of a membership: more than `manager` and `web`, which are always among them")
        @Size(max = 10)
        @Nullable
            List<
                @NotNull
                @Pattern(regexp = "^[a-z][a-z0-9_]{0,31}$", message = "{kontor.short-code}") String>
            channels) {
  private static final List<String> ALWAYS = List.of("manager", "web");

  IdentityProofs.Proof proof() {
    return new IdentityProofs.Proof(verificationId, evidence);
  }

  /** On which a membership is suspended; none of an account, which is blocked on all. */
  List<String> allChannels() {
    return scope == BlockScope.ACCOUNT
        ? List.of()
        : Stream.concat(ALWAYS.stream(), namedChannels().stream()).distinct().toList();
  }

  List<String> namedChannels() {
    return Objects.requireNonNullElse(channels, List.of());
  }
}
