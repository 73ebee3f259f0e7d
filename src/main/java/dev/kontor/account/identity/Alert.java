package dev.kontor.account.identity;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** The security mails that their reader can mute; notices of changes always come. */
public enum Alert {
  NEW_SIGN_IN(Duration.ZERO),
  /** One mail tells of all that happen within the hour. */
  WRONG_PASSWORD(Duration.ofHours(1)),
  TOKEN_REUSED(Duration.ZERO),
  PUSH_DENIED(Duration.ZERO);

  private final Duration window;

  Alert(Duration window) {
    this.window = window;
  }

  /** How long one mail stands for all that follow. */
  public Duration window() {
    return window;
  }

  public static List<Alert> all() {
    return Arrays.asList(values());
  }
}
