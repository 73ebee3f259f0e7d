package dev.kontor.account.apppassword;

import static dev.kontor.support.Accesses.ask;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.platform.text.EmailAddress;
import dev.kontor.support.Answer;
import dev.kontor.support.AppTokens;
import dev.kontor.support.AtOnce;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.Person;
import dev.kontor.support.Recovery;
import dev.kontor.support.Service;
import dev.kontor.support.Services;
import dev.kontor.support.Shelf;
import dev.kontor.support.Tables;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What ends app tokens is told to services, and known to access checks, at once. */
@KontorTest
class TokenEndingTest {
  private static final int ROUNDS = 4;

  @Inject Customers customers;
  @Inject Operators operators;
  @Inject Recovery recovery;
  @Inject Services services;
  @Inject Shelf shelf;
  @Inject ObjectMapper json;
  @Inject AppPasswordTable passwords;
  @Inject AppTokenService tokens;
  @Inject Tables tables;

  private Person anna;
  private Person bea;
  private UUID drive;
  private Service service;

  @BeforeEach
  void aDriveWithItsService() {
    anna = customers.newPerson();
    bea = customers.newMember(anna, "administrator");
    drive = shelf.add(anna, "drive");
    service = services.enter("drive");
  }

  @Test
  void aRemovedAppPasswordEndsItsTokensAndNoOthers() {
    var removed = token(AppTokens.add(anna, "drive"));
    var kept = token(AppTokens.add(anna, "drive"));
    assertThat(checked(removed)).isEqualTo("granted");

    remove(removed.path("app_password").asText()).then().statusCode(204);

    assertThat(checked(removed)).isEqualTo("token_ended");
    assertThat(checked(kept)).isEqualTo("granted");
    var told = told("account.app_password_removed");
    assertThat(told.at("/data/appPasswordId")).isEqualTo(removed.path("app_password"));
    assertThat(told.path("userId").asText()).isEqualTo(anna.id().toString());
  }

  @Test
  void securingEndsAllTokensAndAccessUntilThereIsANewPassword() {
    var token = token(AppTokens.add(anna, "drive"));
    anna.calls().post("/v1/me/secure-account").then().statusCode(204);

    assertThat(told("account.secured").path("userId").asText()).isEqualTo(anna.id().toString());
    assertThat(checked(token)).isEqualTo("new_password_required");
    assertThat(ask(bea, anna.organisationId(), question(Map.of())))
        .isEqualTo("new_password_required");

    Recovery.resets(recovery.linkOf(anna.email()), Recovery.NEW_PASSWORD).then().statusCode(204);

    assertThat(checked(token)).isEqualTo("token_ended");
    assertThat(ask(bea, anna.organisationId(), question(Map.of()))).isEqualTo("granted");
  }

  @Test
  void aTokenOfTheAccountsOwnPasswordEndsWithABlockAndDoesNotComeBackWithItsLifting() {
    var token =
        claims(
            AppTokens.byPassword(anna.email(), Person.PASSWORD, "drive")
                .then()
                .statusCode(200)
                .extract()
                .path("appToken"));
    assertThat(token.has("app_password")).isFalse();
    assertThat(checked(token)).isEqualTo("granted");
    var sam = operators.newOperator();
    var request = Map.of("scope", "account", "reason", "Stolen", "evidence", "Called back");
    sam.calls()
        .body(request)
        .put("/v1/operator/users/{id}/block", anna.id())
        .then()
        .statusCode(200);

    assertThat(checked(token)).isEqualTo("account_blocked");
    sam.calls()
        .delete("/v1/operator/users/{id}/block?scope=account", anna.id())
        .then()
        .statusCode(204);

    assertThat(checked(token)).isEqualTo("token_ended");
    assertThat(told("account.blocked").path("userId").asText()).isEqualTo(anna.id().toString());
  }

  @Test
  void theFarthestInstantsAreJustEarlyOrLate() {
    for (var odd : List.of("1900-01-01T00:00:00Z", "9999-12-31T23:59:59Z")) {
      assertThat(ask(bea, anna.organisationId(), question(Map.of("tokenIssuedAt", odd))))
          .isEqualTo("granted");
    }
  }

  /** A token is issued before its app password is removed, and then ended by it, or not at all. */
  @Test
  void removingAndUsingAtOnceLeaveNoTokenThatIsOpen() {
    for (var round = 0; round < ROUNDS; round++) {
      var password = AppTokens.add(anna, "drive");
      var id = anna.calls().get("/v1/me/app-passwords").<String>path("items[0].id");
      var answers =
          AtOnce.<Answer>all(
              List.of(() -> AppTokens.byAppPassword(anna, password, "drive"), () -> remove(id)));

      assertThat(answers.get(1).statusCode()).isEqualTo(204);
      assertThat(answers.get(0).statusCode()).isIn(200, 401);
      if (answers.get(0).statusCode() == 200) {
        assertThat(checked(claims(answers.get(0).path("appToken")))).isEqualTo("token_ended");
      }
    }
  }

  /** The account is closed between the look at the app password and the token. */
  @Test
  void aClosedAccountGetsNoTokenHoweverLateItIsClosed() {
    var password = AppTokens.add(bea, "drive");
    var asked =
        new AppTokenRequest(bea.email(), null, password, AppService.DRIVE, AppChannel.PROTOCOL);
    var found = passwords.find(EmailAddress.key(bea.email()), password).orElseThrow();
    assertThat(tokens.byAppPassword(found, asked)).isPresent();

    bea.calls().delete("/v1/me").then().statusCode(204);

    assertThat(tables.count("app_password", "id = ?", found.id())).isEqualTo(1);
    assertThat(tokens.byAppPassword(found, asked)).isEmpty();
  }

  private Answer remove(String appPasswordId) {
    return anna.calls().delete("/v1/me/app-passwords/{id}", appPasswordId);
  }

  private JsonNode token(String password) {
    return claims(
        AppTokens.byAppPassword(anna, password, "drive")
            .then()
            .statusCode(200)
            .extract()
            .path("appToken"));
  }

  private JsonNode claims(String token) {
    try {
      return json.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** As the service asks about who comes with a token. */
  private String checked(JsonNode token) {
    var told = new HashMap<String, Object>();
    told.put("tokenIssuedAt", Instant.ofEpochSecond(token.path("iat").asLong()).toString());
    if (token.has("app_password")) {
      told.put("appPasswordId", token.path("app_password").asText());
    }
    return service
        .calls()
        .body(question(told))
        .post("/v1/organisations/{o}/access-checks", anna.organisationId())
        .then()
        .statusCode(200)
        .extract()
        .path("results[0].reason");
  }

  private Map<String, Object> question(Map<String, Object> token) {
    var question = new HashMap<>(token);
    question.put("userId", anna.id());
    question.put("productId", drive);
    question.put("right", "use");
    question.put("channel", "protocol");
    return question;
  }

  private JsonNode told(String kind) {
    return service.events().stream()
        .filter(each -> each.path("kind").asText().equals(kind))
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }
}
