package dev.kontor.platform.mail;

import dev.kontor.platform.database.DatabaseConfig;
import jakarta.inject.Singleton;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.StreamProvider;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Hands a mail to the mail server; without one, writes it as a file that mail programs open. */
@Singleton
class Postman {
  private static final Logger LOG = Logger.getLogger(Postman.class);
  private static final DateTimeFormatter FILE_TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS").withZone(ZoneOffset.UTC);

  /** Addresses may have 254 characters, file names 255 bytes, with time and number. */
  private static final int LONGEST_NAME = 200;

  private final MailConfig config;
  private final Path folder;
  private final Clock clock;
  private final Session session;

  Postman(MailConfig config, DatabaseConfig database, Clock clock) {
    this.config = config;
    this.clock = clock;
    folder = database.dataDir().resolve("mail");
    session = Session.getInstance(SmtpProperties.of(config.smtp()));
    nameStreamProvider();
  }

  /**
   * Jakarta Mail looks through all archives for it with every part of a mail, unless it is named.
   */
  private void nameStreamProvider() {
    System.setProperty(
        StreamProvider.class.getName(), session.getStreamProvider().getClass().getName());
  }

  /** Throws where the mail wasn't taken, so that it is tried again. */
  void deliver(UUID id, Letter letter) {
    try {
      var isSent = config.smtp().host().isPresent();
      var message = new LetterMessage(session, id, letter, config, clock.instant(), isSent);
      if (isSent) {
        send(message);
      } else {
        write(message, letter);
      }
    } catch (MessagingException | IOException e) {
      throw new MailNotTakenException(id, e);
    }
  }

  private void send(MimeMessage message) throws MessagingException {
    var smtp = config.smtp();
    if (smtp.username().isPresent()) {
      Transport.send(message, smtp.username().get(), smtp.password().orElse(""));
    } else {
      Transport.send(message);
    }
  }

  /** Written aside first: whoever looks into the folder finds whole mails only. */
  private void write(MimeMessage message, Letter letter) throws IOException, MessagingException {
    Files.createDirectories(folder);
    var aside = Files.createTempFile(folder, ".", ".part");
    try {
      try (var out = Files.newOutputStream(aside)) {
        message.writeTo(out);
      }
      var name = FILE_TIME.format(clock.instant()) + "-" + fileName(letter.recipient());
      var file = named(aside, name);
      LOG.infof("Mail to %s: %s", letter.recipient(), file);
    } finally {
      Files.delete(aside);
    }
  }

  /** Several mails to one reader may be written at the same instant. */
  private Path named(Path whole, String name) throws IOException {
    for (int i = 1; true; i++) {
      try {
        return Files.createLink(folder.resolve(name + (i == 1 ? "" : "-" + i) + ".eml"), whole);
      } catch (FileAlreadyExistsException taken) {
        // the next number
      }
    }
  }

  private static String fileName(String address) {
    var plain = address.replaceAll("[^A-Za-z0-9.@_+-]", "_");
    return plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
  }

  private static final class MailNotTakenException extends RuntimeException {
    MailNotTakenException(UUID id, Exception cause) {
      super("Mail " + id + " wasn't taken: " + cause.getMessage(), cause);
    }
  }
}
