package dev.kontor.account.apppassword;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.AppTokens;
import dev.kontor.support.Authenticator;
import dev.kontor.support.Challenged;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Mailbox;
import dev.kontor.support.Organisation;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tokens with which programs use the provider's services (TFA-7). */
@KontorTest
class AppTokenResourceTest {
  private static final String NEVER = "AAAA-AAAA-AAAA-AAAA";

  @Inject Customers customers;
  @Inject PassingTime time;
  @Inject Mailbox mailbox;
  @Inject Jdbi jdbi;

  private Person anna;

  @BeforeEach
  void meet() {
    anna = customers.newPerson();
  }

  @Test
  void anAppPasswordGivesATokenForItsServiceThatThisApiRefuses() {
    var password = AppTokens.add(anna, "mail", "drive");

    var answer = AppTokens.byAppPassword(anna, typed(password), "mail");

    answer.then().statusCode(200).body("expiresIn", equalTo(3600)).body("service", equalTo("mail"));
    var token = answer.jsonPath().getString("appToken");
    assertThat(claims(token))
        .contains("\"aud\":\"kontor-service:mail\"")
        .contains("\"service\":\"mail\"")
        .contains("\"channel\":\"protocol\"")
        .contains("\"sub\":\"" + anna.id() + "\"")
        .doesNotContain("sid");
    Api.request()
        .header("Authorization", "Bearer " + token)
        .get("/v1/me")
        .then()
        .statusCode(401)
        .body("type", equalTo("/problems/unauthenticated-call"));
    AppTokens.byAppPassword(anna, password, "calendar")
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/service-not-covered"));
  }

  @Test
  void theAccountsPasswordGivesATokenToo() {
    AppTokens.byPassword(anna.email(), Person.PASSWORD, "mail").then().statusCode(200);
  }

  @Test
  void theAccountsPasswordTakesTheSecondFactorAndAnAppPasswordDoesNot() {
    var password = AppTokens.add(anna, "mail");
    var app = Authenticator.enrolledBy(anna, time.now());
    time.passes(Duration.ofSeconds(30));

    AppTokens.byAppPassword(anna, password, "mail").then().statusCode(200);
    var challenge = Challenged.of(AppTokens.byPassword(anna.email(), Person.PASSWORD, "calendar"));
    var token =
        challenge
            .byCode(app.methodId(), app.code(time.now()))
            .then()
            .statusCode(200)
            .extract()
            .<String>path("appToken");
    assertThat(claims(token)).contains("\"aud\":\"kontor-service:calendar\"");
  }

  @Test
  void whereASecondFactorIsRequiredOnlyAppPasswordsDoWithout() {
    var member = customers.newMember(anna, "collaborator");
    var password = AppTokens.add(member, "mail");
    Authenticator.enrolledBy(anna, time.now());
    Organisation.requireSecondFactor(anna);

    AppTokens.byAppPassword(member, password, "mail").then().statusCode(200);
    AppTokens.byPassword(member.email(), Person.PASSWORD, "mail")
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/second-factor-required"));
  }

  @Test
  void unknownAddressesAreAnsweredLikeWrongPasswords() {
    AppTokens.add(anna, "mail");
    var nobody = Customers.newAddress();
    for (var kind : new String[] {"password", "appPassword"}) {
      var forKnown = wrong(anna.email(), kind);
      var forUnknown = wrong(nobody, kind);
      forKnown.then().statusCode(401).body("type", equalTo("/problems/sign-in-failed"));
      assertThat(forUnknown.statusCode()).isEqualTo(401);
      assertThat(forUnknown.asString()).isEqualTo(forKnown.asString());
    }
    mailbox.await(anna.email(), "wrong password for your account");
  }

  @Test
  void anotherOnesAppPasswordIsWrong() {
    var password = AppTokens.add(anna, "mail");
    AppTokens.byAppPassword(customers.newPerson(), password, "mail").then().statusCode(401);
  }

  @Test
  void wrongOnesAreThrottledTogetherWithSignIns() {
    for (var i = 0; i < 5; i++) {
      wrong(anna.email(), "appPassword").then().statusCode(401);
      wrong(anna.email(), "password").then().statusCode(401);
    }
    wrong(anna.email().toUpperCase(Locale.ROOT), "appPassword").then().statusCode(429);
    Challenged.signIn(anna.email()).then().statusCode(429);
  }

  @Test
  void rightOnesUseNothingUp() {
    var password = AppTokens.add(anna, "mail");
    for (var i = 0; i < 15; i++) {
      AppTokens.byAppPassword(anna, password, "mail").then().statusCode(200);
    }
  }

  @Test
  void aBlockedAccountGetsNoToken() {
    var password = AppTokens.add(anna, "mail");
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update user_account set blocked_at = ? where id = ?", time.now(), anna.id()));

    AppTokens.byAppPassword(anna, password, "mail").then().statusCode(401);
    AppTokens.byPassword(anna.email(), Person.PASSWORD, "mail").then().statusCode(403);
  }

  @Test
  void anAddressHasToBeConfirmedFirst() {
    var email = Customers.newAddress();
    customers.signUp(email, null);
    AppTokens.byPassword(email, Person.PASSWORD, "mail")
        .then()
        .statusCode(401)
        .body("type", equalTo("/problems/sign-in-failed"));
  }

  @Test
  void exactlyOnePasswordIsNeeded() {
    ask(Map.of()).then().statusCode(422).body("type", equalTo("/problems/one-password-needed"));
    ask(Map.of("password", Person.PASSWORD, "appPassword", NEVER)).then().statusCode(422);
    ask(Map.of("password", Person.PASSWORD, "service", "shell")).then().statusCode(422);
    ask(Map.of("password", Person.PASSWORD, "channel", "fax")).then().statusCode(422);
    ask(Map.of("appPassword", "x".repeat(41))).then().statusCode(422);
  }

  private Answer ask(Map<String, String> more) {
    var body =
        new HashMap<String, String>(
            Map.of("email", anna.email(), "service", "mail", "channel", "mobile"));
    body.putAll(more);
    return Api.request().body(body).post("/v1/auth/app-tokens");
  }

  private static Answer wrong(String email, String kind) {
    return Api.request()
        .body(Map.of("email", email, kind, NEVER, "service", "mail", "channel", "desktop"))
        .post("/v1/auth/app-tokens");
  }

  private static String typed(String password) {
    return password.toLowerCase(Locale.ROOT).replace('-', ' ').replace('0', 'o');
  }

  private static String claims(String token) {
    return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
  }
}
