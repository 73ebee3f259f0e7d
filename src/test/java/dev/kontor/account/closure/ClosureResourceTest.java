package dev.kontor.account.closure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.support.Accesses;
import dev.kontor.support.Api;
import dev.kontor.support.AppTokens;
import dev.kontor.support.Authenticator;
import dev.kontor.support.Challenged;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Mailbox;
import dev.kontor.support.Operators;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Recovery;
import dev.kontor.support.RegisteredKey;
import dev.kontor.support.Services;
import dev.kontor.support.Shelf;
import dev.kontor.support.Tables;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** USR-12: closing one's account, and taking it back. */
@KontorTest
class ClosureResourceTest {
  @Inject Customers customers;
  @Inject Operators operators;
  @Inject Closing closing;
  @Inject Recovery recovery;
  @Inject Services services;
  @Inject Shelf shelf;
  @Inject Mailbox mailbox;
  @Inject Tables tables;
  @Inject PassingTime time;

  private Person anna;
  private Person bea;

  @BeforeEach
  void beaWorksForAnna() {
    anna = customers.newPerson();
    bea = customers.newMember(anna, "collaborator");
  }

  @Test
  void aClosedAccountIsOpenToNobodyUntilItIsTakenBack() {
    var token = closing.closed(bea);

    bea.calls().get("/v1/me").then().statusCode(401);
    Api.request()
        .body(Map.of("refreshToken", bea.refreshToken()))
        .post("/v1/auth/refresh")
        .then()
        .statusCode(401);
    Challenged.signIn(bea.email())
        .then()
        .statusCode(401)
        .body("type", equalTo("/problems/sign-in-failed"));
    assertThat(tables.everything())
        .filteredOn(each -> !each.startsWith("outgoing_mail"))
        .noneMatch(each -> each.contains(token));

    Closing.takesBack(token).then().statusCode(204);

    mailbox.await(bea.email(), "open again");
    bea.calls().get("/v1/me").then().statusCode(401);
    var again = customers.signIn(bea.email());
    again
        .calls()
        .get("/v1/me/organisations")
        .then()
        .body("items.id", contains(anna.organisationId().toString()));
    again
        .calls()
        .get("/v1/me/activity?kind=account")
        .then()
        .body("items.kind", hasItems("account.closed", "account.reopened"));
  }

  @Test
  void aLinkWorksOnceAndAnotherClosingHasAnotherOne() {
    var first = closing.closed(bea);
    Closing.takesBack(first).then().statusCode(204);
    isInvalid(first);
    isInvalid("nonsense");

    bea = customers.signIn(bea.email());
    Closing.closes(bea).then().statusCode(204);
    isInvalid(first);
    var mails = mailbox.of(bea.email()).size();
    assertThat(mails).isPositive();
  }

  @Test
  void aLinkIsGoodUntilTheAccountIsToBeErased() {
    var token = closing.closed(bea);
    closing.isDue(bea);
    isInvalid(token);
  }

  private static void isInvalid(String token) {
    Closing.takesBack(token)
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/account-closure-token-invalid"));
  }

  @Test
  void itTakesAFreshPassword() {
    time.passes(Duration.ofMinutes(6));
    Closing.closes(bea)
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", containsString("insufficient_user_authentication"));
    bea.calls().get("/v1/me").then().statusCode(200);
  }

  @Test
  void theLastLegalRepresentativeWhoMayActStays() {
    var own = anna.organisationId().toString();
    anna.calls()
        .get("/v1/me/deletion")
        .then()
        .statusCode(200)
        .body("possible", equalTo(false))
        .body("operator", equalTo(false))
        .body("blockers.organisationId", contains(own));
    Closing.closes(anna)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/account-represents-organisations"))
        .body("blockers.organisationId", contains(own));
    anna.calls().get("/v1/me").then().statusCode(200);
  }

  @Test
  void whoClosedTheAccountOrIsSuspendedDoesNotCountAsALegalRepresentative() {
    var cleo = customers.newMember(anna, "legal_representative");
    var token = closing.closed(cleo);
    Closing.closes(anna).then().statusCode(409);
    anna.calls().delete("/v1/me/organisations/{id}", anna.organisationId()).then().statusCode(409);

    Closing.takesBack(token).then().statusCode(204);
    tables.run("update membership set suspended_channels = 'web' where user_id = ?", cleo.id());
    Closing.closes(anna).then().statusCode(409);

    tables.run("update membership set suspended_channels = null where user_id = ?", cleo.id());
    anna.calls()
        .get("/v1/me/deletion")
        .then()
        .body("possible", equalTo(true))
        .body("blockers", empty());
    Closing.closes(anna).then().statusCode(204);
  }

  @Test
  void operatorsAreRemovedFromTheOperatorsFirst() {
    operators.appoint(bea);
    bea.calls()
        .get("/v1/me/deletion")
        .then()
        .body("possible", equalTo(false))
        .body("operator", equalTo(true))
        .body("blockers", empty());
    Closing.closes(bea).then().statusCode(409).body("type", equalTo("/problems/operator-account"));
    tables.run("delete from operator where user_id = ?", bea.id());
    Closing.closes(bea).then().statusCode(204);
  }

  @Test
  void whatIsErasedAndKeptIsToldInTheReadersLanguage() {
    var year = time.now().plus(Duration.ofDays(30)).toString().substring(0, 4);
    bea.calls()
        .header("Accept-Language", "de")
        .get("/v1/me/deletion")
        .then()
        .statusCode(200)
        .body(
            "erased.what",
            contains(
                "profile",
                "credentials",
                "sessions",
                "memberships",
                "invitations",
                "contacts",
                "support",
                "mails",
                "activity_details"))
        .body("erased[2].text", equalTo("Wo und mit welchen Geräten Sie angemeldet waren."))
        .body(
            "kept.what",
            contains(
                "documents",
                "activity",
                "own_activity",
                "product_data",
                "organisation_values",
                "account_id"))
        .body(
            "kept.why",
            contains("law", "proof", "proof", "organisation", "organisation", "references"))
        .body("kept[0].text", containsString("zehn Jahre"))
        .body("kept[0].until", equalTo(Integer.parseInt(year) + 11 + "-01-01"))
        .body("kept[1].until", nullValue());
  }

  @Test
  void theRecoveryAddressLearnsOfItWithoutTheLink() {
    var address = recovery.provedEmail(bea);
    var token = closing.closed(bea);
    var mail = Mailbox.text(mailbox.await(address, "is closed"));
    assertThat(mail).contains(bea.email()).doesNotContain(token).doesNotContain("token=");
  }

  @Test
  void theLegalRepresentativesLearnOfIt() {
    var token = closing.closed(bea);
    var mail = Mailbox.text(mailbox.await(anna.email(), "has closed their account"));
    assertThat(mail).contains("Anna Keller has closed", "membership ends on");
    Closing.takesBack(token).then().statusCode(204);
    mailbox.await(anna.email(), "is back");
  }

  @Test
  void programsAreKeptOutUntilItIsTakenBack() {
    var password = AppTokens.add(bea, "mail");
    AppTokens.byAppPassword(bea, password, "mail").then().statusCode(200);
    var token = closing.closed(bea);

    AppTokens.byAppPassword(bea, password, "mail").then().statusCode(401);
    AppTokens.byPassword(bea.email(), Person.PASSWORD, "mail").then().statusCode(401);

    Closing.takesBack(token).then().statusCode(204);
    AppTokens.byAppPassword(bea, password, "mail").then().statusCode(200);
  }

  @Test
  void neitherAPasskeyNorAChallengeThatWaitsOpensIt() {
    var key = RegisteredKey.of(bea);
    key.signIn().then().statusCode(200);
    var waiting = Challenged.signingIn(bea.email());
    var token = closing.closed(bea);

    key.signIn().then().statusCode(401).body("type", equalTo("/problems/passkey-refused"));
    waiting.byRecoveryCode(key.recoveryCodes().get(0)).then().statusCode(404);

    Closing.takesBack(token).then().statusCode(204);
    key.signIn().then().statusCode(200);
    Challenged.signingIn(bea.email())
        .byRecoveryCode(key.recoveryCodes().get(0))
        .then()
        .statusCode(200);
  }

  @Test
  void linksThatWaitEndWithIt() {
    var link = recovery.linkOf(bea.email());
    var change = Customers.newAddress();
    bea.calls().body(Map.of("email", change)).put("/v1/me/email").then().statusCode(202);
    var token = closing.closed(bea);
    Recovery.resets(link, Recovery.NEW_PASSWORD).then().statusCode(422);

    Closing.takesBack(token).then().statusCode(204);
    Recovery.resets(link, Recovery.NEW_PASSWORD).then().statusCode(422);
    assertThat(tables.count("email_change", "user_id = ?", bea.id())).isZero();
  }

  @Test
  void accessChecksRefuseItAndServicesLearnOfIt() {
    var drive = shelf.add(anna, "drive");
    var member = customers.memberId(anna, bea);
    Accesses.replace(anna, member, Accesses.matrix(Accesses.on(drive, "use")));
    var service = services.enter("drive");
    var token = closing.closed(bea);

    anna.calls()
        .body(Map.of("memberId", member, "productId", drive, "right", "use"))
        .post("/v1/organisations/{id}/access-checks", anna.organisationId())
        .then()
        .statusCode(200)
        .body("results.reason", equalTo(List.of("account_blocked")));
    Closing.takesBack(token).then().statusCode(204);
    assertThat(service.kinds()).contains("account.closed", "account.reopened");
  }

  @Test
  void theSecondFactorIsStillAskedForAfterwards() {
    Authenticator.enrolledBy(bea, time.now());
    var token = closing.closed(bea);
    Closing.takesBack(token).then().statusCode(204);
    Challenged.signIn(bea.email()).then().statusCode(202);
  }
}
