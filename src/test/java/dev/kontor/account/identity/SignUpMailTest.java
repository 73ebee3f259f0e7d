package dev.kontor.account.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.support.Api;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Letters;
import dev.kontor.support.Mailbox;
import dev.kontor.support.Newcomer;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mails speak the reader's language, as text and as HTML, and take names for what they are. */
@KontorTest
class SignUpMailTest {
  @Inject Letters letters;
  @Inject Mailbox mailbox;

  @ParameterizedTest
  @CsvSource({
    "en, Please confirm your address, Hello Anna Keller, The link works once",
    "de, Bitte bestätigen Sie Ihre Adresse, Guten Tag Anna Keller, Der Link gilt einmal",
    "fr, Veuillez confirmer votre adresse, Bonjour Anna Keller, Le lien sert une seule fois",
    "it, La preghiamo di confermare il Suo indirizzo, Buongiorno Anna Keller, Il link funziona",
    "es, 'Por favor, confirme su dirección', 'Hola, Anna Keller', El enlace funciona",
  })
  void theLinkIsMailedInTheUsersLanguage(
      String language, String subject, String greeting, String sentence)
      throws MessagingException, IOException {
    var anna = Newcomer.atNewAddress().with("language", language).signsUp();

    var mail = letters.await(anna.email(), 1).get(0);

    assertThat(mail.getSubject()).isEqualTo(subject);
    assertThat(mail.getHeader("Content-Language", null)).isEqualTo(language);
    assertThat(Mailbox.text(mail)).contains(greeting, sentence);
    assertThat(Mailbox.html(mail)).contains(greeting, sentence, "lang=\"" + language + "\"");
    assertThat(mail.getContentType()).startsWith("multipart/alternative");
    var parts = (MimeMultipart) mail.getContent();
    assertThat(parts.getCount()).isEqualTo(2);
    assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain");
    assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
  }

  @ParameterizedTest
  @CsvSource({
    "de, Sie haben bereits ein Konto",
    "fr, Vous avez déjà un compte",
    "it, Ha già un account",
    "es, Ya tiene una cuenta",
  })
  void theOwnerOfAKnownAddressIsToldInTheirOwnLanguage(String language, String subject)
      throws MessagingException {
    var anna = Newcomer.atNewAddress().with("language", language).signsUp();
    var token = letters.awaitTokenBeside(anna.email());
    Newcomer.confirm(token).then().statusCode(204);

    anna.with("language", "en").signsUp();

    assertThat(mailbox.await(anna.email(), subject).getSubject()).isEqualTo(subject);
  }

  @Test
  void theLanguageIsThatOfTheBrowserWhereNoneIsGiven() {
    var anna = Newcomer.atNewAddress().with("language", null);
    Api.request()
        .header("Accept-Language", "rm, fr-CH;q=0.9, en;q=0.5")
        .body(anna.registration())
        .post("/v1/users")
        .then()
        .statusCode(202);

    mailbox.await(anna.email(), "Veuillez confirmer votre adresse");
    Newcomer.confirm(letters.awaitTokenBeside(anna.email())).then().statusCode(204);
    Api.request()
        .header("Authorization", anna.bearer())
        .get("/v1/me")
        .then()
        .body("language", equalTo("fr"));
  }

  @Test
  void aNameIsTextAlsoInHtml() {
    var name = "<script>alert('{0}')</script>";
    var anna = Newcomer.atNewAddress().with("firstName", name).signsUp();

    var mail = letters.await(anna.email(), 1).get(0);

    assertThat(Mailbox.text(mail)).contains(name);
    assertThat(Mailbox.html(mail)).contains("&lt;script&gt;").doesNotContain("<script");
  }
}
