package dev.kontor.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.support.Api;
import dev.kontor.support.Authenticator;
import dev.kontor.support.Challenged;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Letters;
import dev.kontor.support.Mailbox;
import dev.kontor.support.Newcomer;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Tables;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Whoever has a copy of the database has no password, no token and no link. */
@KontorTest
@Order(KontorTest.EARLY)
class SecretsAtRestTest {
  private static final String NEW_PASSWORD = "purple otters juggle at dawn";

  @Inject Customers customers;
  @Inject Mailbox mailbox;
  @Inject Letters letters;
  @Inject PassingTime time;
  @Inject Tables tables;

  private boolean isAway;

  @AfterEach
  void theMailServerIsBack() {
    if (isAway) {
      mailbox.start();
    }
  }

  @Test
  void noTableHoldsASecretInReadableForm() {
    var secrets = new ArrayList<>(List.of(Person.PASSWORD, NEW_PASSWORD, "a wrong password"));
    var anna = customers.newPerson();
    secrets.add(anna.accessToken());
    secrets.add(anna.refreshToken());
    secrets.addAll(renewed(anna.refreshToken()));
    Newcomer.at(anna.email()).with("password", "a wrong password").signsIn();
    changePassword(anna);
    secrets.addAll(ofSecondFactors());
    var marco = Customers.newAddress();
    customers.invite(anna, marco, "collaborator");
    secrets.add(mailbox.awaitToken(marco, "invites you"));

    mailbox.stop();
    isAway = true;
    var bea = Newcomer.atNewAddress().signsUp();
    var nina = Customers.newAddress();
    customers.invite(anna, nina, "external");
    var stored = tables.everything();
    mailbox.start();
    isAway = false;
    time.passesWithItsWork("PT1H");
    secrets.add(letters.awaitTokenBeside(bea.email()));
    secrets.add(letters.awaitTokenBeside(nina));

    assertThat(stored).anyMatch(each -> each.contains(anna.email()));
    for (var secret : secrets) {
      assertThat(stored).noneMatch(each -> each.contains(secret));
      assertThat(stored).noneMatch(each -> each.contains(decoded(secret)));
    }
    assertThat(stored).noneMatch(each -> each.contains("?token="));
  }

  /** An app's secret, as text and as bytes, recovery codes, and the token of a challenge. */
  private List<String> ofSecondFactors() {
    var bea = customers.newPerson();
    var app = Authenticator.enrolledBy(bea, time.now());
    var secrets = new ArrayList<>(app.recoveryCodes());
    secrets.add(app.recoveryCodes().get(0).replace("-", ""));
    secrets.add(app.secret());
    secrets.add(new String(new Base32().decode(app.secret()), StandardCharsets.ISO_8859_1));
    secrets.add(Challenged.signingIn(bea.email()).token());
    return secrets;
  }

  private static List<String> renewed(String refreshToken) {
    var tokens =
        Api.request()
            .body(Map.of("refreshToken", refreshToken))
            .post("/v1/auth/refresh")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    return List.of(tokens.getString("accessToken"), tokens.getString("refreshToken"));
  }

  private static void changePassword(Person person) {
    person
        .calls()
        .body(Map.of("currentPassword", Person.PASSWORD, "newPassword", NEW_PASSWORD))
        .put("/v1/me/password")
        .then()
        .statusCode(204);
  }

  /** A token's bytes, as they would stand in a column of bytes; other secrets as they are. */
  private static String decoded(String secret) {
    try {
      return new String(Base64.getUrlDecoder().decode(secret), StandardCharsets.ISO_8859_1);
    } catch (IllegalArgumentException noToken) {
      return secret;
    }
  }
}
