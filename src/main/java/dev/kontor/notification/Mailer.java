package dev.kontor.notification;

import dev.kontor.account.identity.Person;
import dev.kontor.platform.mail.Mail;
import dev.kontor.platform.mail.Outbox;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Addresses mails to users. */
@Singleton
class Mailer {
  private final Outbox outbox;

  Mailer(Outbox outbox) {
    this.outbox = outbox;
  }

  /**
   * Sends a mail to a user.
   *
   * @param linkPath where its own button leads; null without one
   */
  void send(
      Person reader,
      MailReason reason,
      String kind,
      @Nullable String linkPath,
      String... arguments) {
    outbox.send(
        new Mail(
            "notification",
            kind,
            reader.language(),
            reader.email(),
            reader.name(),
            List.of(arguments),
            linkPath == null ? null : link(kind, linkPath),
            reason.code()));
  }

  /** The button that mails of a kind have. */
  static Mail.Link link(String kind, String path) {
    return new Mail.Link(path, "mail." + kind + ".action");
  }

  void send(Mail mail) {
    outbox.send(mail);
  }
}
