package dev.kontor.textmessage;

import dev.kontor.identity.Accounts;
import dev.kontor.platform.mail.MailConfig;
import dev.kontor.platform.security.Throttle;
import dev.kontor.platform.sms.TextMessages;
import dev.kontor.platform.text.Texts;
import jakarta.inject.Singleton;
import java.util.UUID;

/**
 * Sends codes, in the reader's language: one message a minute and ten a day for each user. One that
 * the gateway didn't take counts too, since it may have gone out.
 */
@Singleton
class CodeMessages {
  private final TextMessages messages;
  private final Throttle throttle;
  private final Accounts accounts;
  private final MailConfig provider;

  CodeMessages(TextMessages messages, Throttle throttle, Accounts accounts, MailConfig provider) {
    this.messages = messages;
    this.throttle = throttle;
    this.accounts = accounts;
    this.provider = provider;
  }

  /**
   * Takes one message of what a user may have.
   *
   * @throws dev.kontor.platform.problem.DomainException 429
   */
  void take(UUID userId) {
    throttle.take("text-message-minute", userId.toString());
    throttle.take("text-message-day", userId.toString());
  }

  void send(UUID userId, String e164, String code) {
    var language = accounts.find(userId).orElseThrow().language();
    messages.send(
        e164, Texts.text(language, "textmessage", "message.code", provider.senderName(), code));
  }
}
