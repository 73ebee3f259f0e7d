package dev.kontor.account.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.support.Allocations;
import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.AppTokens;
import dev.kontor.support.Call;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Letters;
import dev.kontor.support.Mailbox;
import dev.kontor.support.Newcomer;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Tables;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A link confirms the sign-up that it was mailed for, once, for 24 hours (USR-2). */
@KontorTest
class ConfirmationTest {
  private static final String OTHER_PASSWORD = "purple otters juggle at dawn";
  private static final String SUBJECT = "confirm";
  private static final String ACCOUNT = "select id from user_account where email = ?";

  @ConfigProperty(name = "kontor.passwords.memory-kib")
  int hashKib;

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
    var id = tables.all(ACCOUNT, UUID.class, anna.email()).get(0);

    time.passesWithItsWork("P2D");

    assertThat(accountsOf(anna)).isZero();
    assertThat(tables.count("person_key", "owner_id = ? and destroyed_at is not null", id))
        .isEqualTo(1);
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
    var mails = tables.count("outgoing_mail", "kind = 'confirm_email'");

    for (var other : new Newcomer[] {confirmed, unknown}) {
      var otherAnswer = other.asksForTheLinkAgain();
      assertThat(otherAnswer.statusCode()).isEqualTo(202).isEqualTo(answer.statusCode());
      assertThat(otherAnswer.asString()).isEqualTo(answer.asString());
    }
    assertThat(tables.count("outgoing_mail", "kind = 'confirm_email'")).isEqualTo(mails);
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

    Newcomer.confirm(ownersToken).then().statusCode(204);

    isRefused(stranger);
    me(owner).then().statusCode(200).body("firstName", equalTo("Anna"));
  }

  @Test
  void theLinkOfWhoSignedUpBeforeTheOwnerIsWorthNothing() {
    var stranger = Newcomer.atNewAddress().with("password", OTHER_PASSWORD).signsUp();
    var strangersToken = mailbox.awaitToken(stranger.email(), SUBJECT);
    var owner = Newcomer.at(stranger.email()).signsUp();

    Newcomer.confirm(awaitOtherToken(owner, strangersToken)).then().statusCode(204);

    isRefused(stranger);
    Newcomer.confirmationIsRefused(strangersToken);
  }

  @Test
  void untilThenSigningInIsAnsweredLikeAWrongPassword() {
    var waiting = Newcomer.atNewAddress().signsUp();
    var nobody = Newcomer.atNewAddress();

    var forWaiting = waiting.signsIn();

    isRefused(waiting);
    assertThat(forWaiting.asString()).isEqualTo(nobody.signsIn().asString());
    assertThat(forWaiting.asString())
        .isEqualTo(waiting.with("password", OTHER_PASSWORD).signsIn().asString());
    assertThat(tables.count("session", "user_id in (" + ACCOUNT + ")", waiting.email())).isZero();
    AppTokens.byPassword(waiting.email(), waiting.password(), "mail")
        .then()
        .statusCode(401)
        .body("type", equalTo("/problems/sign-in-failed"));
  }

  @Test
  void signingUpAndInWithOnesOwnPasswordTellsNobodyWhoHasAnAccount() {
    var known = Newcomer.atNewAddress().signsUp();
    Newcomer.confirm(mailbox.awaitToken(known.email(), SUBJECT)).then().statusCode(204);
    var strangerAtKnown = known.with("password", OTHER_PASSWORD).signsUp();
    var strangerAtUnknown = Newcomer.atNewAddress().with("password", OTHER_PASSWORD).signsUp();

    var atKnown = strangerAtKnown.signsIn();
    var atUnknown = strangerAtUnknown.signsIn();

    assertThat(atUnknown.statusCode()).isEqualTo(401).isEqualTo(atKnown.statusCode());
    assertThat(atUnknown.asString()).isEqualTo(atKnown.asString());
  }

  @Test
  void aWaitingAccountTakesAsLongAsAWrongPassword() {
    var waiting = Newcomer.atNewAddress().signsUp();
    var nobody = Newcomer.atNewAddress();
    waiting.signsIn();
    nobody.signsIn();

    var forWaiting = Allocations.by(waiting::signsIn);

    assertThat(forWaiting).isGreaterThan(hashKib * 1024L);
    assertThat(forWaiting).isCloseTo(Allocations.by(nobody::signsIn), within(hashKib * 1024L / 2));
  }

  @ParameterizedTest
  @CsvSource({
    "de, bestätigen Sie bitte zuerst",
    "en, confirm its address first",
    "fr, abord confirmer",
    "it, confermi prima",
    "es, confirme primero",
  })
  void theRefusalSaysToConfirmFirst(String language, String sentence) {
    var detail =
        Api.request()
            .header("Accept-Language", language)
            .body(Map.of("email", Newcomer.atNewAddress().email(), "password", OTHER_PASSWORD))
            .post("/v1/auth/sign-in")
            .then()
            .statusCode(401)
            .extract()
            .<String>path("detail");
    assertThat(detail).contains(sentence);
  }

  private String awaitOtherToken(Newcomer newcomer, String known) {
    return letters.awaitTokenBeside(newcomer.email(), known);
  }

  private int accountsOf(Newcomer newcomer) {
    return tables.count("user_account", "email = ?", newcomer.email());
  }

  private static Answer me(Newcomer newcomer) {
    return calls(newcomer.bearer()).get("/v1/me");
  }

  private static void isRefused(Newcomer newcomer) {
    newcomer.signsIn().then().statusCode(401).body("type", equalTo("/problems/sign-in-failed"));
  }

  private static Call calls(String bearer) {
    return Api.request().header("Authorization", bearer);
  }
}
