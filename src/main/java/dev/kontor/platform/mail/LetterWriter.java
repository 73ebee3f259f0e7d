package dev.kontor.platform.mail;

import dev.kontor.platform.text.MailedNames;
import dev.kontor.platform.text.Texts;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.UnaryOperator;

/** Writes mails, as text and as HTML, in the reader's language. */
@Singleton
class LetterWriter {
  private final Template text;
  private final Template html;
  private final MailConfig config;

  LetterWriter(
      @Location("mail/letter.txt") Template text,
      @Location("mail/letter.html") Template html,
      MailConfig config) {
    this.text = text;
    this.html = html;
    this.config = config;
  }

  /** What the templates show. */
  record Content(
      String language,
      String subject,
      String greeting,
      List<String> paragraphs,
      String action,
      String link,
      String closing,
      String provider,
      String why,
      String support,
      String imprint) {}

  Letter write(Mail mail) {
    var content = content(mail);
    return new Letter(
        mail.recipient(),
        content.language(),
        content.subject(),
        text.data("mail", content).render(),
        html.data("mail", content).render());
  }

  private Content content(Mail mail) {
    var language = mail.language();
    var link = mail.link();
    var name = mail.name();
    return new Content(
        language.code(),
        oneLine(of(mail, "subject", MailedNames::quotable)),
        name == null
            ? Texts.text(language, "mail", "greeting.unknown")
            : Texts.text(language, "mail", "greeting.known", MailedNames.neutral(name)),
        List.of(of(mail, "body", MailedNames::neutral).split("\n\n")),
        link == null ? "" : Texts.text(language, mail.feature(), link.action()),
        link == null ? "" : config.linkBase() + link.path(),
        Texts.text(language, "mail", "closing", config.senderName()),
        config.senderName(),
        Texts.text(language, mail.feature(), "why." + mail.reason(), config.senderName()),
        Texts.text(language, "mail", "support", config.support()),
        config.imprint());
  }

  /** What people typed stands in it as it may, whenever they did. */
  private static String of(Mail mail, String part, UnaryOperator<String> made) {
    var key = "mail." + mail.kind() + "." + part;
    var arguments = mail.arguments().stream().map(made).toArray();
    return Texts.text(mail.language(), mail.feature(), key, arguments);
  }

  /** A header is one line, whatever people put into their names. */
  private static String oneLine(String subject) {
    return subject.replaceAll("\\p{Cntrl}+", " ");
  }
}
