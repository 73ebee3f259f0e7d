package dev.kontor.account.apppassword;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.account.identity.AccountBlocks;
import dev.kontor.account.identity.Credentials;
import dev.kontor.support.AppTokens;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Mailbox;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Tables;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Making, listing and removing app passwords, and what ends them (TFA-7). */
@KontorTest
class AppPasswordResourceTest {
  private static final String PASSWORDS = "/v1/me/app-passwords";

  @Inject Customers customers;
  @Inject PassingTime time;
  @Inject Mailbox mailbox;
  @Inject Tables tables;
  @Inject Jdbi jdbi;
  @Inject Credentials credentials;
  @Inject AccountBlocks blocks;

  private Person anna;

  @BeforeEach
  void meet() {
    anna = customers.newPerson();
  }

  @Test
  void aPasswordIsShownOnceAndStoredAsAHash() {
    var added =
        anna.calls()
            .body(Map.of("name", "Laptop", "services", List.of("calendar", "mail", "mail")))
            .post(PASSWORDS)
            .then()
            .statusCode(201)
            .extract()
            .jsonPath();

    var password = added.getString("password");
    assertThat(password).matches("([0-9A-Z]{4}-){3}[0-9A-Z]{4}");
    anna.calls()
        .get(PASSWORDS)
        .then()
        .body("items", hasSize(1))
        .body("items[0].id", equalTo(added.getString("id")))
        .body("items[0].name", equalTo("Laptop"))
        .body("items[0].services", contains("mail", "calendar"))
        .body("items[0].lastUsedAt", nullValue());
    assertThat(tables.everything())
        .noneMatch(each -> each.contains(password) || each.contains(password.replace("-", "")));
    assertThat(Mailbox.text(mailbox.await(anna.email(), "app password was made")))
        .contains("“Laptop”");
  }

  @Test
  void theLastUseShows() {
    AppTokens.byAppPassword(anna, AppTokens.add(anna, "mail"), "mail").then().statusCode(200);
    anna.calls().get(PASSWORDS).then().body("items[0].lastUsedAt", notNullValue());
  }

  @Test
  void whatWasRemovedOpensNothing() {
    var password = AppTokens.add(anna, "mail");
    var id = anna.calls().get(PASSWORDS).jsonPath().getString("items[0].id");
    anna.calls().delete(PASSWORDS + "/{id}", id).then().statusCode(204);

    AppTokens.byAppPassword(anna, password, "mail").then().statusCode(401);
    anna.calls().delete(PASSWORDS + "/{id}", id).then().statusCode(404);
    mailbox.await(anna.email(), "app password was removed");
    anna.calls()
        .get("/v1/me/activity?kind=account.app_password_removed")
        .then()
        .body("items", hasSize(1));
  }

  @Test
  void anotherOnesCanNotBeRemoved() {
    AppTokens.add(anna, "mail");
    var id = anna.calls().get(PASSWORDS).jsonPath().getString("items[0].id");
    customers.newPerson().calls().delete(PASSWORDS + "/{id}", id).then().statusCode(404);
    anna.calls().get(PASSWORDS).then().body("items", hasSize(1));
  }

  @Test
  void thereAreFiftyAtMost() {
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                insert into app_password (id, user_id, name, services, password_hash, created_at)
                select gen_random_uuid(), ?, 'Old', 'mail', sha256(gen_random_uuid()::text::bytea), now()
                from generate_series(1, 50)""",
                anna.id()));
    add(Map.of("name", "One more", "services", List.of("mail")), 409);
  }

  @Test
  void badInputIsRefused() {
    add(Map.of("name", "Laptop"), 422);
    add(Map.of("name", "Laptop", "services", List.of()), 422);
    add(Map.of("name", "Laptop", "services", List.of("shell")), 422);
    add(Map.of("name", " ", "services", List.of("mail")), 422);
    add(Map.of("name", "x".repeat(61), "services", List.of("mail")), 422);
    add(Map.of("name", "a\nb", "services", List.of("mail")), 422);
    anna.calls().delete(PASSWORDS + "/{id}", UUID.randomUUID()).then().statusCode(404);
  }

  @Test
  void aFreshPasswordCheckIsNeeded() {
    time.passes(Duration.ofMinutes(6));
    add(Map.of("name", "Laptop", "services", List.of("mail")), 401);
  }

  @Test
  void noneOutlivesThatTheAccountIsSecured() {
    outlivesNot(() -> credentials.demandNewPassword(anna.id()));
    AppTokens.byPassword(anna.email(), Person.PASSWORD, "mail")
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/new-password-required"));
  }

  @Test
  void noneOutlivesThatTheAccountIsBlocked() {
    outlivesNot(() -> blocks.block(anna.id(), "Unpaid"));
    AppTokens.byPassword(anna.email(), Person.PASSWORD, "mail")
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/account-blocked"));
  }

  private void outlivesNot(Runnable ending) {
    var password = AppTokens.add(anna, "mail");
    ending.run();
    AppTokens.byAppPassword(anna, password, "mail").then().statusCode(401);
    assertThat(tables.count("app_password", "user_id = ?", anna.id())).isZero();
  }

  private void add(Map<String, ?> body, int expected) {
    anna.calls().body(body).post(PASSWORDS).then().statusCode(expected);
  }
}
