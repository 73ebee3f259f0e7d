package dev.kontor.account.identity;

import dev.kontor.account.password.PasswordLength;
import dev.kontor.account.password.PasswordPolicy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The present password and the new one. */
@Schema(
    name = "ChangePassword",
    examples =
        """
        {
          "currentPassword": "try kontor with alpenglueck",
          "newPassword": "seven owls rent a tandem"
        }""")
record ChangePasswordRequest(
    @Schema(
            minLength = 1,
            maxLength = PasswordPolicy.MAXIMUM,
            examples = "try kontor with alpenglueck")
        @NotNull
        @PasswordLength
        String currentPassword,
    @Schema(
            minLength = PasswordPolicy.MINIMUM,
            maxLength = PasswordPolicy.MAXIMUM,
            examples = "seven owls rent a tandem")
        @NotNull
        @PasswordLength(min = PasswordPolicy.MINIMUM)
        String newPassword,
    @Schema(
            description =
                "Of own mailboxes: needed for each that has the account's own address; others stay"
                    + " as they are where nothing is said",
            examples = "[]")
        @Size(max = 100)
        @Nullable List<@NotNull @Valid MailboxChoice> mailboxes) {

  /** By holding: whether it follows. */
  Map<UUID, Boolean> choices() {
    var choices = new HashMap<UUID, Boolean>();
    if (mailboxes != null) {
      mailboxes.forEach(each -> choices.put(each.holdingId(), each.followsAccount()));
    }
    return choices;
  }
}
