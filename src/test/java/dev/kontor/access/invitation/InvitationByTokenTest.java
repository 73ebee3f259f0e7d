package dev.kontor.access.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.ApiTokens;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Mailbox;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Shelf;
import dev.kontor.support.Tables;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Invariant 2: an API token vouches for what it offers, as long as it is good. */
@KontorTest
class InvitationByTokenTest {
  private static final String INVITATIONS = "/v1/organisations/{o}/invitations";

  @Inject Customers customers;
  @Inject Mailbox mailbox;
  @Inject PassingTime time;
  @Inject Shelf shelf;
  @Inject Tables tables;

  private Person anna;
  private Person bruno;
  private ApiTokens.Made own;

  @BeforeEach
  void meet() {
    anna = customers.newPerson();
    bruno = customers.newPerson();
    own = ApiTokens.ofOrganisation(anna, "members:write", "members:read");
  }

  @Test
  void anOrganisationsTokenInvitesUnderItsName() {
    var invitation =
        own.calls()
            .body(Map.of("email", bruno.email(), "role", "administrator"))
            .post(INVITATIONS, anna.organisationId())
            .then()
            .statusCode(201)
            .body("invitedBy", nullValue())
            .extract();
    assertThat(Mailbox.text(mailbox.await(bruno.email(), "invites you"))).contains("Script");
    bruno
        .calls()
        .get("/v1/me/invitations")
        .then()
        .statusCode(200)
        .body("items[0].inviterName", equalTo("Script"));
    accept(invitation.path("id")).then().statusCode(200).body("role", equalTo("administrator"));
  }

  @Test
  void whoHasNoAccountIsWrittenToInTheOrganisationsLanguage() {
    var email = Customers.newAddress();
    own.calls()
        .body(Map.of("email", email, "role", "collaborator"))
        .post(INVITATIONS, anna.organisationId())
        .then()
        .statusCode(201);
    customers.signUp(email, mailbox.awaitToken(email, "invites you"));
    assertThat(customers.memberId(anna, customers.signIn(email))).isNotEmpty();
  }

  @Test
  void itGivesNoRankAboveAdministrators() {
    Api.isRefused(
        own.calls()
            .body(Map.of("email", bruno.email(), "role", "legal_representative"))
            .post(INVITATIONS, anna.organisationId()),
        403,
        "legal-representatives-only",
        null);
  }

  /** Neither does one's own: that takes a password check of a moment ago, so a person. */
  @Test
  void aLegalRepresentativesOwnAppointsNoOther() {
    var mine = ApiTokens.personal(anna, "members:write");
    var asked = Map.of("email", bruno.email(), "role", "legal_representative");
    Api.isRefused(
        mine.calls().body(asked).post(INVITATIONS, anna.organisationId()),
        403,
        "person-needed",
        null);
    var carl = customers.newMember(anna, "administrator");
    Api.isRefused(
        mine.calls()
            .header("If-Match", "*")
            .body(Map.of("role", "legal_representative"))
            .patch(
                "/v1/organisations/{o}/members/{m}",
                anna.organisationId(),
                customers.memberId(anna, carl)),
        403,
        "person-needed",
        null);
  }

  @Test
  void whoRevokesATokenRevokesWhatItOffered() {
    var id = invited(own);
    anna.calls()
        .delete(ApiTokens.OF_ORGANISATION + "/" + own.id(), anna.organisationId())
        .then()
        .statusCode(204);
    Api.isRefused(accept(id), 409, "inviter-lost-rank", null);
    anna.calls()
        .post(INVITATIONS + "/" + id + "/resend", anna.organisationId())
        .then()
        .statusCode(200);
    accept(id).then().statusCode(200);
  }

  @Test
  void soDoesWhoRevokesTheirOwn() {
    var mine = ApiTokens.personal(anna, "members:write");
    var id = invited(mine);
    mine.calls().delete(ApiTokens.OWN + "/current").then().statusCode(204);
    Api.isRefused(accept(id), 409, "inviter-lost-rank", null);
  }

  @Test
  void itsSuccessorVouchesFurther() {
    var id = invited(own);
    var path = ApiTokens.OF_ORGANISATION + "/" + own.id() + "/rotation";
    ApiTokens.made(anna.calls().body(Map.of("overlapHours", 1)).post(path, anna.organisationId()));
    accept(id).then().statusCode(200);
  }

  /** As whoever fears that it leaked lets it end. */
  @Test
  void oneThatEndsAtOnceLeavesNothingToItsSuccessor() {
    var id = invited(own);
    var path = ApiTokens.OF_ORGANISATION + "/" + own.id() + "/rotation";
    ApiTokens.made(anna.calls().body(Map.of("overlapHours", 0)).post(path, anna.organisationId()));
    Api.isRefused(accept(id), 409, "inviter-lost-rank", null);
  }

  @Test
  void norDoesOneThatIsRevokedBesideItsSuccessor() {
    var id = invited(own);
    var path = ApiTokens.OF_ORGANISATION + "/" + own.id();
    ApiTokens.made(anna.calls().body(Map.of()).post(path + "/rotation", anna.organisationId()));
    anna.calls().delete(path, anna.organisationId()).then().statusCode(204);
    Api.isRefused(accept(id), 409, "inviter-lost-rank", null);
  }

  @Test
  void anExpiredOneDoesNot() {
    var asked = ApiTokens.asked("members:write");
    asked.put("expiresAt", time.now().plus(Duration.ofDays(2)).toString());
    var brief =
        ApiTokens.made(
            anna.calls().body(asked).post(ApiTokens.OF_ORGANISATION, anna.organisationId()));
    var id = invited(brief);
    time.passes(Duration.ofDays(2));
    bruno = customers.signIn(bruno.email());
    Api.isRefused(accept(id), 409, "inviter-lost-rank", null);
  }

  @Test
  void itInvitesToAProduct() {
    var drive = shelf.add(anna, "drive");
    String id =
        own.calls()
            .body(Map.of("email", bruno.email()))
            .post("/v1/organisations/{o}/products/{p}/invitations", anna.organisationId(), drive)
            .then()
            .statusCode(201)
            .body("role", equalTo("external"))
            .extract()
            .path("id");
    accept(id).then().statusCode(200);
  }

  @Test
  void itRemindsMembersOfTheirSecurity() {
    var carl = customers.newMember(anna, "collaborator");
    var reminding = ApiTokens.ofOrganisation(anna, "security:write");
    reminding
        .calls()
        .post(
            "/v1/organisations/{o}/members/{m}/security-reminder",
            anna.organisationId(),
            customers.memberId(anna, carl))
        .then()
        .statusCode(202);
    reminding
        .calls()
        .post("/v1/organisations/{o}/security-reminders", anna.organisationId())
        .then()
        .statusCode(202)
        .body("reminded", equalTo(1));
  }

  /** However many tokens somebody makes, of however many organisations: they send as one user. */
  @Test
  void itsMailsAreCountedWithThoseOfWhoMadeIt() {
    invited(own);
    var another = ApiTokens.ofOrganisation(anna, "members:write");
    tables.run(
        """
        insert into mail_to_other (sender_id, recipient_key, sent_at)
        select ?, '\\x00', ? from generate_series(1, 2999)""",
        anna.id(),
        time.now());
    another
        .calls()
        .body(Map.of("email", Customers.newAddress(), "role", "external"))
        .post(INVITATIONS, anna.organisationId())
        .then()
        .statusCode(429);
  }

  private String invited(ApiTokens.Made token) {
    return token
        .calls()
        .body(Map.of("email", bruno.email(), "role", "collaborator"))
        .post(INVITATIONS, anna.organisationId())
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private Answer accept(String invitationId) {
    return bruno.calls().post("/v1/me/invitations/" + invitationId + "/accept");
  }
}
