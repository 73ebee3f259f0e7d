package dev.kontor.operator.factorreset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.Authenticator;
import dev.kontor.support.Challenged;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Mailbox;
import dev.kontor.support.Operators;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Recovery;
import dev.kontor.support.Tables;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** TFA-10: taking second factors off an account whose owner lost them. */
@KontorTest
class OperatorTwoFactorResetResourceTest {
  private static final String MAIL = "second factors will be reset";

  @Inject Customers customers;
  @Inject Operators operators;
  @Inject PassingTime time;
  @Inject Mailbox mailbox;
  @Inject Tables tables;
  @Inject Recovery recovery;

  private Person sam;
  private Person anna;
  private Authenticator app;

  @BeforeEach
  void annaLostHerPhone() {
    sam = operators.newOperator();
    anna = customers.newPerson();
    app = Authenticator.enrolledBy(anna, time.now());
  }

  @Test
  void sessionsEndAtOnceAndTheFactorsGoADayLater() {
    reset(Map.of("evidence", "Identity card")).then().statusCode(202);

    anna.calls().get("/v1/me").then().statusCode(401);
    mailbox.await(anna.email(), MAIL);
    sam.calls()
        .get("/v1/operator/users/" + anna.id())
        .then()
        .body("twoFactorReset.takesEffectAt", notNullValue())
        .body("secondFactors[0]", equalTo("totp"));
    time.passesWithItsWork("PT23H59M");
    Challenged.signIn(anna.email()).then().statusCode(202);

    time.passesWithItsWork("PT2M");

    mailbox.await(anna.email(), "second factors were removed");
    var again = customers.signIn(anna.email());
    again
        .calls()
        .get("/v1/me/two-factor")
        .then()
        .body("methods.size()", equalTo(0))
        .body("recoveryCodesLeft", equalTo(0));
    again
        .calls()
        .get("/v1/me/activity?kind=two_factor")
        .then()
        .body("items.kind", hasItems("two_factor.reset_asked", "two_factor.reset"));
    assertThat(cancel(mailbox.awaitToken(anna.email(), MAIL)).statusCode()).isEqualTo(422);
  }

  @Test
  void allAddressesOfTheOwnerAreTold() {
    var address = recovery.provedEmail(anna);

    reset(Map.of("evidence", "Identity card")).then().statusCode(202);

    mailbox.await(anna.email(), MAIL);
    cancel(mailbox.awaitToken(address, MAIL)).then().statusCode(204);
  }

  @Test
  void theOwnerCancelsItOnceByTheLinkOfTheMail() {
    reset(Map.of("evidence", "Identity card")).then().statusCode(202);
    var token = mailbox.awaitToken(anna.email(), MAIL);
    assertThat(tables.everything())
        .filteredOn(each -> !each.startsWith("outgoing_mail"))
        .noneMatch(each -> each.contains(token));

    cancel(token).then().statusCode(204);

    mailbox.await(anna.email(), "second factors stay");
    isInvalid(cancel(token));
    isInvalid(cancel("nonsense"));
    time.passesWithItsWork("P2D");
    var challenge = Challenged.signingIn(anna.email());
    challenge.byRecoveryCode(app.recoveryCodes().get(0)).then().statusCode(200);
    sam = operators.newOperator();
    sam.calls().get("/v1/operator/users/" + anna.id()).then().body("twoFactorReset", nullValue());
    reset(Map.of("evidence", "Identity card")).then().statusCode(202);
  }

  @Test
  void aSupportCodeAloneNeverSuffices() {
    var verification = Operators.verify(sam, anna);
    isRefused(reset(Map.of("verificationId", verification)), 422, "identity-unproved");
    isRefused(reset(Map.of()), 422, "identity-unproved");
    isRefused(reset(Map.of("evidence", " ")), 422, "identity-unproved");
    anna.calls().get("/v1/me").then().statusCode(200);
    reset(Map.of("verificationId", verification, "evidence", "Card")).then().statusCode(202);
  }

  @Test
  void aVerificationOfSomebodyElseIsWorthNothing() {
    var bea = customers.newPerson();
    var verification = Operators.verify(sam, bea);
    isRefused(
        reset(Map.of("verificationId", verification, "evidence", "Card")),
        422,
        "verification-invalid");
  }

  @Test
  void onlyOneWaitsAtATimeAndOnlyWhereThereIsSomethingToReset() {
    reset(Map.of("evidence", "Identity card")).then().statusCode(202);
    isRefused(reset(Map.of("evidence", "Identity card")), 409, "two-factor-reset-open");

    anna = customers.newPerson();
    isRefused(reset(Map.of("evidence", "Identity card")), 409, "nothing-to-reset");
  }

  @Test
  void operatorsLeaveThemselvesToOthers() {
    anna = sam;
    isRefused(reset(Map.of("evidence", "Identity card")), 403, "own-affair");
  }

  private Answer reset(Map<String, String> request) {
    return sam.calls().body(request).post("/v1/operator/users/{id}/two-factor-reset", anna.id());
  }

  private static Answer cancel(String token) {
    return Api.request().body(Map.of("token", token)).post("/v1/auth/two-factor-resets/cancel");
  }

  private static void isInvalid(Answer answer) {
    isRefused(answer, 422, "two-factor-reset-token-invalid");
  }

  private static void isRefused(Answer answer, int status, String problem) {
    answer.then().statusCode(status).body("type", equalTo("/problems/" + problem));
  }
}
