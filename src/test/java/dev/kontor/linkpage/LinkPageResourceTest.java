package dev.kontor.linkpage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.support.Browser;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Wire.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person sees who opens a link of a mail. */
@KontorTest
class LinkPageResourceTest {
  private static final String TOKEN = "3pZ0mZk1c5yq8r7tQbV2xW4sD6fG9hJ0kLmN1oP2-R_";

  @ParameterizedTest
  @CsvSource({
    "/confirm, de, Adresse bestätigen, /v1/email-verifications, Sign-up/confirmEmail",
    "/confirm, it, Confermare il Suo indirizzo, /v1/email-verifications, Sign-up/confirmEmail",
    "/password-reset, en, Set a new password, /v1/auth/password-resets/confirm,"
        + " Sign-in/confirmPasswordReset",
    "/password-reset, es, Establecer una contraseña nueva, /v1/auth/password-resets/confirm,"
        + " Sign-in/confirmPasswordReset",
    "/email-change, fr, Confirmer votre nouvelle adresse de connexion, /v1/me/email/confirm,"
        + " Me/confirmEmailChange",
    "/email-change, en, Confirm your new sign-in address, /v1/me/email/confirm,"
        + " Me/confirmEmailChange",
    "/two-factor-reset/cancel, de, Zweite Faktoren behalten, /v1/auth/two-factor-resets/cancel,"
        + " Sign-in/cancelTwoFactorReset",
    "/invoice-copies, en, The invoices of your deleted organisation, /v1/invoice-copies,"
        + " Invoices/downloadInvoiceCopies",
    "/account-closures, de, Ihr Konto zurückholen, /v1/account-closures/cancel,"
        + " Sign-in/cancelAccountClosure",
    "/two-factor-reset/cancel, fr, Garder vos seconds facteurs,"
        + " /v1/auth/two-factor-resets/cancel, Sign-in/cancelTwoFactorReset",
  })
  void aTokenIsShownWithTheCallThatTakesIt(
      String path, String language, String title, String call, String operation) {
    var page = Browser.page(path + "?token=" + TOKEN, language).asString();

    assertThat(page)
        .contains("<h1>" + title + "</h1>", "<code>" + TOKEN + "</code>")
        .contains("<pre><code>curl -i &#39;http://localhost" + call + "&#39; \\\n")
        .contains("{&quot;token&quot;: &quot;" + TOKEN + "&quot;")
        .contains("<a href=\"/q/swagger-ui/#/" + operation + "\">");
  }

  @ParameterizedTest
  @CsvSource({"de, Eine Einladung", "es, Una invitación"})
  void anInvitationCanBeLookedAtAcceptedAndDeclined(String language, String title) {
    var page = Browser.page("/invitations?token=" + TOKEN, language).asString();
    var address = "http://localhost/v1/invitations/" + TOKEN;

    assertThat(page)
        .contains("<h1>" + title + "</h1>", "curl -i &#39;" + address + "&#39;<")
        .contains("curl -i -X POST &#39;" + address + "/accept&#39; \\\n  -H &#39;Authorization: ")
        .contains("curl -i -X POST &#39;" + address + "/decline&#39;<")
        .contains("&quot;invitationToken&quot;: &quot;" + TOKEN + "&quot;")
        .contains("&quot;language&quot;: &quot;" + language + "&quot;");
  }

  @ParameterizedTest
  @CsvSource({"de, Ein Export Ihrer Rechnungen", "fr, Un export de vos factures"})
  void anExportIsShownWithItsOrganisation(String language, String title) {
    var export = "019ab3ca-9f10-7d4e-8a53-7c8d9e0f1a2b";
    var organisation = "019ab3c4-7d10-7c3e-9a41-5b8f2e6d1a90";
    var page =
        Browser.page(
                "/invoice-exports?export=" + export + "&organisation=" + organisation, language)
            .asString();

    assertThat(page)
        .contains("<h1>" + title + "</h1>", "<code>" + export + "</code>")
        .contains(
            "curl -i &#39;http://localhost/v1/organisations/"
                + organisation
                + "/invoice-exports/"
                + export
                + "/file&#39; \\\n  -H &#39;Authorization: ");
    assertThat(
            Browser.page("/invoice-exports?export=" + export + "&organisation=evil", "en")
                .asString())
        .contains("ORGANISATION_ID")
        .doesNotContain("evil");
  }

  @ParameterizedTest
  @CsvSource({
    "/sign-in, fr, Se connecter, /v1/auth/sign-in",
    "/sign-in, en, Sign in, /v1/auth/sign-in",
    "/sign-up, it, Registrarsi, /v1/users",
    "/sign-up, de, Registrieren, /v1/users",
    "/two-factor, es, Configurar un segundo factor, /v1/me/two-factor/totp",
    "/two-factor, en, Enrol a second factor, /v1/me/two-factor/methods/METHOD_ID/confirm",
    "/password-reset, de, Neues Passwort setzen, /v1/auth/password-resets",
    "/password-reset, it, Impostare una nuova password, /v1/auth/password-resets",
  })
  void whatNeedsNoTokenIsShownWithoutOne(String path, String language, String title, String call) {
    var page = Browser.page(path, language).asString();

    assertThat(page)
        .contains("<h1>" + title + "</h1>", "http://localhost" + call + "&#39;")
        .doesNotContain("role=\"note\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/confirm", "/invitations", "/email-change", "/two-factor-reset/cancel"})
  void aMissingTokenIsTold(String path) {
    var page = Browser.page(path, "en").asString();

    assertThat(page)
        .contains("<p role=\"note\"><strong>This link has no token, or only a part of it.")
        .contains("href=\"/q/swagger-ui/#/")
        .doesNotContain("curl");
  }

  /** Somebody else may have written the link, for a command line that isn't theirs. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "%3Cscript%3Ealert(1)%3C/script%3E",
        "x%27%3Becho+evil%3B%27",
        "x%22%7D",
        "%24(evil)",
        "evil%0A",
        "..%2F..%2Fevil"
      })
  void whatIsNoTokenIsShownNowhere(String given) {
    for (var path : new String[] {"/confirm", "/invitations", "/password-reset"}) {
      var page = Browser.page(path + "?token=" + given, "en").asString();

      assertThat(page).contains("role=\"note\"").doesNotContain("evil", "alert", "&quot;x");
    }
  }

  @Test
  void aTokenIsNoLongerThanTokensAre() {
    var longest = "a".repeat(100);

    assertThat(Browser.page("/confirm?token=" + longest, "en").asString()).contains(longest);
    assertThat(Browser.page("/confirm?token=" + longest + "a", "en").asString())
        .doesNotContain(longest);
  }

  @Test
  void thePagesAreForReadingOnly() {
    var post = new Request("POST", "/confirm?token=" + TOKEN).send();
    var options = new Request("OPTIONS", "/two-factor-reset/cancel").send();
    var json = new Request("GET", "/confirm").header("Accept", "application/json").send();

    assertThat(post.statusCode()).isEqualTo(405);
    assertThat(post.header("Allow")).isEqualTo("GET, HEAD");
    assertThat(options.header("Allow")).isEqualTo("GET, HEAD");
    assertThat(json.statusCode()).isEqualTo(406);
  }
}
