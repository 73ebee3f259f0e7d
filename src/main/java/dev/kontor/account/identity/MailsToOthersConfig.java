package dev.kontor.account.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many mails a user has us send to other people's addresses, within a day. */
@ConfigMapping(prefix = "kontor.mails-to-others")
interface MailsToOthersConfig {
  @WithDefault("500")
  int perDay();

  /** While the account is new. */
  @WithDefault("30")
  int perDayAtFirst();

  /** How long an account is new. */
  @WithDefault("P3D")
  Duration newFor();

  /** To one address. */
  @WithDefault("5")
  int perRecipient();
}
