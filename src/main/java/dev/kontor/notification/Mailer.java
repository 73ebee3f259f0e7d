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

  void send(Person reader, String kind, @Nullable String linkPath, String... arguments) {
    outbox.send(
        new Mail(
            "notification",
            kind,
            reader.language(),
            reader.email(),
            reader.name(),
            List.of(arguments),
            linkPath));
  }

  void send(Mail mail) {
    outbox.send(mail);
  }
}
