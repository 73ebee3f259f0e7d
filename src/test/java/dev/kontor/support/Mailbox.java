package dev.kontor.support;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A real mail server, and a look into its mailboxes. */
@Singleton
@Startup
public class Mailbox {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Pattern TOKEN = Pattern.compile("[?]token=([A-Za-z0-9_-]+)");

  private final ServerSetup setup;
  private GreenMail server;

  Mailbox(@ConfigProperty(name = "kontor.mail.smtp.port") int port) {
    setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    start();
  }

  public final void start() {
    server = new PromptMailServer(setup);
    server.start();
  }

  @PreDestroy
  public void stop() {
    server.stop();
  }

  /** All mails to an address, oldest first. */
  public List<MimeMessage> of(String address) {
    var reader = server.getUserManager().getUserByEmail(address);
    return reader == null ? List.of() : received(reader);
  }

  private List<MimeMessage> received(GreenMailUser reader) {
    try {
      var inbox = server.getManagers().getImapHostManager().getInbox(reader);
      // A copy: mails arrive while the list is read.
      var mails = inbox == null ? List.<StoredMessage>of() : new ArrayList<>(inbox.getMessages());
      return mails.stream().map(StoredMessage::getMimeMessage).toList();
    } catch (FolderException e) {
      throw new AssertionError(e);
    }
  }

  /** The newest mail to an address whose subject holds a text; waits until it is there. */
  public MimeMessage await(String address, String subject) {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      var found = find(address, subject);
      if (found.isPresent()) {
        return found.get();
      }
      LockSupport.parkNanos(1_000_000);
    }
    throw new AssertionError("No mail “" + subject + "” to " + address + " but " + of(address));
  }

  /** The token of the link in the newest mail to an address whose subject holds a text. */
  public String awaitToken(String address, String subject) {
    var matcher = TOKEN.matcher(text(await(address, subject)));
    if (!matcher.find()) {
      throw new AssertionError("No token in the mail “" + subject + "”");
    }
    return matcher.group(1);
  }

  /** The plain text of a mail. */
  public static String text(MimeMessage mail) {
    return part(mail, 0);
  }

  /** The HTML of a mail. */
  public static String html(MimeMessage mail) {
    return part(mail, 1);
  }

  private static String part(MimeMessage mail, int index) {
    try {
      return ((MimeMultipart) mail.getContent()).getBodyPart(index).getContent().toString();
    } catch (IOException | MessagingException e) {
      throw new AssertionError(GreenMailUtil.getWholeMessage(mail), e);
    }
  }

  private Optional<MimeMessage> find(String address, String subject) {
    return of(address).stream()
        .filter(mail -> subject(mail).contains(subject))
        .reduce((older, newer) -> newer);
  }

  private static String subject(MimeMessage mail) {
    try {
      return String.valueOf(mail.getSubject());
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }
}
