package dev.kontor.account.factor.textmessage;

import dev.kontor.account.identity.Accounts;
import dev.kontor.account.identity.KnownNetworks;
import dev.kontor.platform.mail.MailConfig;
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
  private final KnownNetworks networks;
  private final Accounts accounts;
  private final MailConfig provider;

  CodeMessages(
      TextMessages messages, KnownNetworks networks, Accounts accounts, MailConfig provider) {
    this.messages = messages;
    this.networks = networks;
    this.accounts = accounts;
    this.provider = provider;
  }

  /**
   * Takes one message of what a user and a number may have.
   *
   * @throws dev.kontor.platform.problem.DomainException 429
   */
  TextMessages.Allowed allow(UUID userId, String e164) {
    return messages.allow(userId, e164, networks.isOf(userId));
  }

  void send(UUID userId, TextMessages.Allowed message, String code) {
    var language = accounts.find(userId).orElseThrow().language();
    message.send(Texts.text(language, "textmessage", "message.code", provider.senderName(), code));
  }
}
