package dev.kontor.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.support.Api;
import dev.kontor.support.Call;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Letters;
import dev.kontor.support.Mailbox;
import dev.kontor.support.Newcomer;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Tables;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A link confirms the sign-up that it was mailed for, once, for 24 hours (USR-2). */
@KontorTest
class ConfirmationTest {
  private static final String OTHER_PASSWORD = "purple otters juggle at dawn";
  private static final String SUBJECT = "confirm";

  @Inject Letters letters;
  @Inject Mailbox mailbox;
  @Inject PassingTime time;
  @Inject Tables tables;

  @Test
  void aLinkWorksOnce() {
    var anna = Newcomer.atNewAddress().signsUp();
    var token = mailbox.awaitToken(anna.email(), SUBJECT);

    Newcomer.confirm(token).then().statusCode(204);
    Newcomer.confirmationIsRefused(token);
    Newcomer.confirmationIsRefused("no-token-at-all");
    me(anna).then().statusCode(200).body("emailVerified", equalTo(true));
  }

  @Test
  void aLinkWorksFor24HoursAndTheAccountLapsesWithIt() {
    var anna = Newcomer.atNewAddress().signsUp();
    var token = mailbox.awaitToken(anna.email(), SUBJECT);
    time.passes(Duration.ofHours(24));

    Newcomer.confirmationIsRefused(token);
    anna.signsIn().then().statusCode(401).body("type", equalTo("/problems/sign-in-failed"));
  }

  @Test
  void aLinkStillWorksShortlyBefore24Hours() {
    var anna = Newcomer.atNewAddress().signsUp();
    var token = mailbox.awaitToken(anna.email(), SUBJECT);
    time.passes(Duration.ofHours(24).minusMinutes(5));

    Newcomer.confirm(token).then().statusCode(204);
  }

  @Test
  void theAddressOfALapsedAccountCanSignUpAgain() {
    var lapsed = Newcomer.atNewAddress().signsUp();
    var lapsedToken = mailbox.awaitToken(lapsed.email(), SUBJECT);
    time.passes(Duration.ofHours(25));
    var again = lapsed.with("password", OTHER_PASSWORD).signsUp();
    var token = awaitOtherToken(again, lapsedToken);

    Newcomer.confirmationIsRefused(lapsedToken);
    Newcomer.confirm(token).then().statusCode(204);
    again.signsIn().then().statusCode(200);
    lapsed.signsIn().then().statusCode(401);
  }

  @Test
  void lapsedAccountsGoInTheNight() {
    var anna = Newcomer.atNewAddress().signsUp();
    assertThat(accountsOf(anna)).isEqualTo(1);

    time.passesWithItsWork("P2D");

    assertThat(accountsOf(anna)).isZero();
  }

  @Test
  void theLinkCanBeMailedAgain() {
    var anna = Newcomer.atNewAddress().signsUp();
    var first = mailbox.awaitToken(anna.email(), SUBJECT);
    time.passes(Duration.ofHours(20));
    anna.asksForTheLinkAgain().then().statusCode(202);
    var second = awaitOtherToken(anna, first);
    time.passes(Duration.ofHours(20));

    Newcomer.confirmationIsRefused(first);
    Newcomer.confirm(second).then().statusCode(204);
    anna.signsIn().then().statusCode(200);
  }

  @Test
  void whereTwoSignedUpNoLinkIsMailedAgain() {
    var owner = Newcomer.atNewAddress().signsUp();
    var ownersToken = mailbox.awaitToken(owner.email(), SUBJECT);
    owner.with("password", OTHER_PASSWORD).signsUp();
    awaitOtherToken(owner, ownersToken);

    owner.asksForTheLinkAgain().then().statusCode(202);

    var mail = Mailbox.text(mailbox.await(owner.email(), "sign up once more"));
    assertThat(mail).contains(owner.email()).doesNotContain("token=");
    Newcomer.confirm(ownersToken).then().statusCode(204);
    owner.signsIn().then().statusCode(200);
  }

  @Test
  void askingForTheLinkTellsNobodyWhoWaitsForOne() {
    var waiting = Newcomer.atNewAddress().signsUp();
    var confirmed = Newcomer.atNewAddress().signsUp();
    Newcomer.confirm(mailbox.awaitToken(confirmed.email(), SUBJECT)).then().statusCode(204);
    var unknown = Newcomer.atNewAddress();
    var answer = waiting.asksForTheLinkAgain();
    var mails = tables.count("outgoing_mail", "true");

    for (var other : new Newcomer[] {confirmed, unknown}) {
      var otherAnswer = other.asksForTheLinkAgain();
      assertThat(otherAnswer.statusCode()).isEqualTo(202).isEqualTo(answer.statusCode());
      assertThat(otherAnswer.asString()).isEqualTo(answer.asString());
    }
    assertThat(tables.count("outgoing_mail", "true")).isEqualTo(mails);
  }

  @Test
  void eachLinkGivesThePasswordAndTheNamesOfItsOwnSignUp() {
    var stranger =
        Newcomer.atNewAddress().with("password", OTHER_PASSWORD).with("firstName", "Mallory");
    var owner = Newcomer.at(stranger.email());
    owner.signsUp();
    var ownersToken = mailbox.awaitToken(owner.email(), SUBJECT);
    stranger.signsUp();
    awaitOtherToken(stranger, ownersToken);
    var strangersSession = stranger.bearer();

    Newcomer.confirm(ownersToken).then().statusCode(204);

    stranger.signsIn().then().statusCode(401);
    isSignedOut(strangersSession);
    me(owner).then().statusCode(200).body("firstName", equalTo("Anna"));
  }

  @Test
  void whoSignedUpBeforeTheOwnerDoesNotStaySignedIn() {
    var stranger = Newcomer.atNewAddress().with("password", OTHER_PASSWORD).signsUp();
    var strangersToken = mailbox.awaitToken(stranger.email(), SUBJECT);
    var strangersSession = stranger.bearer();
    var owner = Newcomer.at(stranger.email()).signsUp();

    Newcomer.confirm(awaitOtherToken(owner, strangersToken)).then().statusCode(204);

    isSignedOut(strangersSession);
    stranger.signsIn().then().statusCode(401);
    Newcomer.confirmationIsRefused(strangersToken);
  }

  @Test
  void whoConfirmsTheOwnSignUpStaysSignedIn() {
    var anna = Newcomer.atNewAddress().signsUp();
    var session = anna.bearer();

    Newcomer.confirm(mailbox.awaitToken(anna.email(), SUBJECT)).then().statusCode(204);

    calls(session).get("/v1/me").then().statusCode(200);
  }

  @Test
  void untilThenAnAccountCanOnlyConfirmResendAndSignOut() {
    var anna = Newcomer.atNewAddress().signsUp();
    var session = anna.bearer();

    notConfirmed(calls(session).get("/v1/me"));
    notConfirmed(calls(session).get("/v1/me/sessions"));
    notConfirmed(calls(session).get("/v1/organisations"));
    notConfirmed(
        calls(session)
            .body(Map.of("name", "Alpenglück", "type", "company"))
            .post("/v1/organisations"));
    notConfirmed(
        calls(session).body(Map.of("password", anna.password())).post("/v1/auth/reauthenticate"));
    anna.asksForTheLinkAgain().then().statusCode(202);
    calls(session).post("/v1/auth/sign-out").then().statusCode(204);
    isSignedOut(session);
  }

  private String awaitOtherToken(Newcomer newcomer, String known) {
    return letters.awaitTokenBeside(newcomer.email(), known);
  }

  private static void notConfirmed(Response answer) {
    answer.then().statusCode(403).body("type", equalTo("/problems/email-not-confirmed"));
  }

  private int accountsOf(Newcomer newcomer) {
    return tables.count("user_account", "email = ?", newcomer.email());
  }

  private static Response me(Newcomer newcomer) {
    return calls(newcomer.bearer()).get("/v1/me");
  }

  private static void isSignedOut(String bearer) {
    calls(bearer).get("/v1/me").then().statusCode(401);
  }

  private static Call calls(String bearer) {
    return Api.request().header("Authorization", bearer);
  }
}
