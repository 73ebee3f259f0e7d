package dev.kontor.platform.mail;

import dev.kontor.platform.text.EmailAddress;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/** A letter as MIME (RFC 5322, RFC 2046): text first, HTML as the richer alternative. */
final class LetterMessage extends MimeMessage {
  private static final String UTF_8 = "UTF-8";

  private final String messageId;

  /**
   * Writes a letter.
   *
   * @param isSent whether mail servers carry it, which may know seven bits only; files are read by
   *     people, who look for a link's token
   */
  LetterMessage(
      Session session, UUID id, Letter letter, MailConfig config, Instant now, boolean isSent)
      throws MessagingException, UnsupportedEncodingException {
    super(session);
    messageId = "<" + id + config.from().substring(config.from().lastIndexOf('@')) + ">";
    setFrom(new InternetAddress(config.from(), config.senderName(), UTF_8));
    setRecipient(Message.RecipientType.TO, recipient(letter));
    setSubject(letter.subject(), UTF_8);
    setSentDate(Date.from(now));
    setHeader("Content-Language", letter.language());
    // RFC 3834: machines shall not answer this.
    setHeader("Auto-Submitted", "auto-generated");
    setContent(
        new MimeMultipart(
            "alternative",
            part(letter.text(), "plain", isSent),
            part(letter.html(), "html", isSent)));
    saveChanges();
  }

  /** Names beyond ASCII before the domain take a server that knows them (RFC 6531). */
  private static InternetAddress recipient(Letter letter) throws MessagingException {
    return new InternetAddress(EmailAddress.deliverable(letter.recipient()), true);
  }

  private static MimeBodyPart part(String text, String subtype, boolean isSent)
      throws MessagingException {
    var part = new MimeBodyPart();
    part.setText(text, UTF_8, subtype);
    if (!isSent) {
      part.setHeader("Content-Transfer-Encoding", "8bit");
    }
    return part;
  }

  /** Stays the same however often the mail is sent, so that a mailbox can tell. */
  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", messageId);
  }
}
