package dev.kontor.journey;

import dev.kontor.support.Mailbox;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The mails that the service has written: without a mail server each becomes a file. */
final class Postbox {
  private static final String STAMP = "(\\d{4})(\\d{2})(\\d{2})T(\\d{2})(\\d{2})\\d{5}-.*";

  private final Path folder;
  private final Map<Path, Letter> read = new HashMap<>();

  Postbox(Path data) {
    folder = data.resolve("mail");
  }

  /**
   * A mail.
   *
   * @param at when it was written, by the minute, in UTC
   */
  record Letter(String at, String subject, String text) {}

  /** Those to an address, the first first. */
  List<Letter> to(String address) throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .filter(each -> each.getFileName().toString().matches(".*-" + address + "(-\\d+)?.eml"))
          .sorted()
          .map(each -> read.computeIfAbsent(each, Postbox::letter))
          .toList();
    }
  }

  private static Letter letter(Path file) {
    try (var in = Files.newInputStream(file)) {
      var mail = new MimeMessage(null, in);
      var at = file.getFileName().toString().replaceFirst(STAMP, "$1-$2-$3 $4:$5");
      return new Letter(at, mail.getSubject(), Mailbox.text(mail));
    } catch (IOException | MessagingException e) {
      throw new AssertionError(file.toString(), e);
    }
  }
}
