package dev.kontor.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.platform.database.DatabaseConfig;
import dev.kontor.support.AtOnce;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Without a mail server each mail becomes a file that mail programs open. */
class PostmanFileTest {
  private static final Instant NOW = Instant.parse("2026-11-24T09:08:07.006Z");

  @TempDir Path data;

  @Test
  void theFileIsNamedByTimeAndReaderAndHasBothParts() throws IOException, MessagingException {
    var id = UUID.randomUUID();
    postman().deliver(id, letterTo("anna@example.com"));

    var file = files().get(0);
    assertThat(file.getFileName()).hasToString("20261124T090807006-anna@example.com.eml");
    var mail = mail(file);
    assertThat(mail.getSubject()).isEqualTo("Grüezi");
    assertThat(mail.getAllRecipients()).extracting(Object::toString).contains("anna@example.com");
    assertThat(mail.getMessageID()).isEqualTo("<" + id + "@kontor.example>");
    assertThat(mail.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
    assertThat(mail.getSentDate()).isEqualTo("2026-11-24T09:08:07Z");
    var parts = (MimeMultipart) mail.getContent();
    assertThat(parts.getContentType()).startsWith("multipart/alternative");
    assertThat(parts.getBodyPart(0).getContent().toString().strip()).isEqualTo("Schön!");
    assertThat(parts.getBodyPart(1).getContent().toString().strip()).isEqualTo("<b>Schön!</b>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a/b@example.com",
        "\"../../escaped\"@example.com",
        "\"a b\"@example.com",
        "a%2fb&c|d$e@example.com",
        "anna@zürich.example",
        "jürg@example.com",
        "o'neill*?@example.com",
      })
  void anOddAddressMakesAnOrdinaryFileName(String address) throws IOException, MessagingException {
    postman().deliver(UUID.randomUUID(), letterTo(address));

    assertThat(files()).hasSize(1);
    assertThat(files().get(0).getFileName().toString())
        .matches("20261124T090807006-[A-Za-z0-9.@_+-]+[.]eml");
    assertThat(mail(files().get(0)).getSubject()).isEqualTo("Grüezi");
  }

  /** As README does it, in any language. */
  @Test
  void theTokenOfALinkIsReadAsItStands() throws IOException, MessagingException {
    var link = "https://kontor.example/bestätigen?token=" + "aB3_-".repeat(12);
    var text = "Grüezi! Ein Schritt fehlt noch, à bientôt, ¡hasta luego! ".repeat(3) + link;
    postman()
        .deliver(
            UUID.randomUUID(),
            new Letter("anna@example.com", "de", "Grüezi", text, "<p>" + text + "</p>"));

    assertThat(Files.readString(files().get(0))).contains(link).contains("Ein Schritt fehlt noch");
    assertThat(mail(files().get(0)).getSubject()).isEqualTo("Grüezi");
  }

  @Test
  void whoeverLooksFindsWholeMailsOnly() throws Exception {
    var postman = postman();
    var writer =
        new Thread(
            () -> {
              for (int i = 0; i < 200; i++) {
                postman.deliver(UUID.randomUUID(), letterTo("anna@example.com"));
              }
            });
    writer.start();
    while (writer.isAlive()) {
      for (var file : Files.exists(data.resolve("mail")) ? finished() : List.<Path>of()) {
        assertThat(Files.readString(file)).contains("Auto-Submitted").endsWith("--\r\n");
      }
    }
    assertThat(files()).hasSize(200).allMatch(file -> file.toString().endsWith(".eml"));
  }

  @Test
  void theLongestAddressFitsIntoAFileName() throws IOException {
    var domain = ("d".repeat(60) + ".").repeat(3) + "com";
    postman().deliver(UUID.randomUUID(), letterTo("a".repeat(64) + "@" + domain));

    assertThat(files()).hasSize(1);
  }

  @Test
  void mailsToOneReaderAtTheSameInstantAreAllKept() throws IOException {
    var postman = postman();
    AtOnce.times(
        20,
        i -> {
          postman.deliver(UUID.randomUUID(), letterTo("anna@example.com"));
          return i;
        });

    assertThat(files()).hasSize(20);
  }

  private Postman postman() {
    var config = config();
    return new Postman(
        config.getConfigMapping(MailConfig.class),
        config.getConfigMapping(DatabaseConfig.class),
        Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private SmallRyeConfig config() {
    return new SmallRyeConfigBuilder()
        .withMapping(MailConfig.class)
        .withMapping(DatabaseConfig.class)
        .withValidateUnknown(false)
        .withDefaultValue("kontor.data-dir", data.toString())
        .build();
  }

  private static Letter letterTo(String address) {
    return new Letter(address, "de", "Grüezi", "Schön!", "<b>Schön!</b>");
  }

  private List<Path> finished() throws IOException {
    try (var files = Files.newDirectoryStream(data.resolve("mail"), "*.eml")) {
      return StreamSupport.stream(files.spliterator(), false).toList();
    }
  }

  private List<Path> files() throws IOException {
    try (var files = Files.walk(data)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.startsWith(data.resolve("mail")))
          .toList();
    }
  }

  private static MimeMessage mail(Path file) throws IOException, MessagingException {
    try (var in = Files.newInputStream(file)) {
      return new MimeMessage(null, in);
    }
  }
}
