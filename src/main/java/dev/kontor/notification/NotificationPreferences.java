package dev.kontor.notification;

import dev.kontor.account.identity.Alert;
import jakarta.validation.constraints.NotNull;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which security mails a user wants. Notices of changes to the account always come. */
@Schema(name = "NotificationPreferences")
record NotificationPreferences(
    @Schema(description = "A sign-in from a device or place not seen before", examples = "true")
        @NotNull
        Boolean newSignIn,
    @Schema(description = "A wrong password, at most one mail an hour", examples = "true") @NotNull
        Boolean wrongPassword,
    @Schema(description = "A refresh token used twice", examples = "true") @NotNull
        Boolean tokenReused,
    @Schema(description = "A sign-in that was denied in the app", examples = "true") @NotNull
        Boolean pushDenied) {

  static NotificationPreferences without(Set<Alert> muted) {
    return new NotificationPreferences(
        !muted.contains(Alert.NEW_SIGN_IN),
        !muted.contains(Alert.WRONG_PASSWORD),
        !muted.contains(Alert.TOKEN_REUSED),
        !muted.contains(Alert.PUSH_DENIED));
  }

  Set<Alert> muted() {
    var muted = EnumSet.noneOf(Alert.class);
    if (!newSignIn) {
      muted.add(Alert.NEW_SIGN_IN);
    }
    if (!wrongPassword) {
      muted.add(Alert.WRONG_PASSWORD);
    }
    if (!tokenReused) {
      muted.add(Alert.TOKEN_REUSED);
    }
    if (!pushDenied) {
      muted.add(Alert.PUSH_DENIED);
    }
    return muted;
  }
}
