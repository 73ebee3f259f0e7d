package dev.kontor.service.holding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Mailbox;
import dev.kontor.support.Person;
import dev.kontor.support.Service;
import dev.kontor.support.Services;
import dev.kontor.support.Shelf;
import dev.kontor.support.Tables;
import dev.kontor.support.Tenants;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody is removed before it is decided what becomes of what they keep. */
@KontorTest
class RemovalResourceTest {
  @Inject Customers customers;
  @Inject Services services;
  @Inject Shelf shelf;
  @Inject Mailbox mailbox;
  @Inject Tables tables;

  private Person anna;
  private Person bob;
  private String bobId;
  private Person carla;
  private UUID mail;
  private Service service;

  @BeforeEach
  void bobKeepsSomething() {
    anna = customers.newPerson();
    bob = customers.newMember(anna, "collaborator");
    carla = customers.newMember(anna, "collaborator");
    bobId = customers.memberId(anna, bob);
    mail = shelf.add(anna, "mail_service");
    service = services.enter("mail_service");
  }

  private void bobKeeps(String... kinds) {
    var items =
        Arrays.stream(kinds)
            .map(kind -> Service.item(bob.id(), kind, kind + "@b.example"))
            .toList();
    service.tells(anna.organisationId(), mail, items).then().statusCode(204);
  }

  private String holding(String kind) {
    return Api.json(service.calls().get(Service.path(anna.organisationId(), mail)))
        .path("items")
        .valueStream()
        .filter(each -> each.path("kind").asText().equals(kind))
        .map(each -> each.path("id").asText())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void thePreviewListsWhatMustBeDecided() {
    bobKeeps("drive_data", "mailbox", "foreign_mailbox", "calendar");
    var preview = Api.json(anna.calls().get(removal()));
    assertThat(preview.path("decisions").findValuesAsText("kind"))
        .containsExactlyInAnyOrder("drive_data", "mailbox", "foreign_mailbox");
    assertThat(preview.path("outcomes").findValuesAsText("kind")).containsExactly("calendar");
    for (var each : preview.path("decisions")) {
      var isForeign = each.path("kind").asText().equals("foreign_mailbox");
      assertThat(each.path("actions").toString())
          .isEqualTo(isForeign ? "[\"revoke\"]" : "[\"transfer\",\"keep\",\"delete\"]");
    }
    isRefused(carla.calls().get(removal()), 403, "not-allowed");
  }

  @Test
  void allIsDecidedWithTheRemoval() {
    bobKeeps("drive_data", "mailbox", "foreign_mailbox", "calendar");
    var data = holding("drive_data");

    remove(
            true,
            transfer(data, carla),
            decision(holding("mailbox"), "delete"),
            decision(holding("foreign_mailbox"), "revoke"))
        .then()
        .statusCode(204);

    bob.calls().get("/v1/organisations/{o}", anna.organisationId()).then().statusCode(404);
    assertThat(decided())
        .containsExactly(
            "drive_data transfer " + carla.id(),
            "mailbox delete ",
            "foreign_mailbox revoke ",
            "calendar end_access ");
    var left = Api.json(service.calls().get(Service.path(anna.organisationId(), mail)));
    assertThat(left.path("items")).hasSize(1);
    assertThat(left.at("/items/0/id").asText()).isEqualTo(data);
    assertThat(left.at("/items/0/userId").asText()).isEqualTo(carla.id().toString());
    mailbox.await(bob.email(), "You no longer belong to");
    var entry =
        Api.json(
                anna.calls()
                    .get(
                        "/v1/organisations/{o}/activity?kind=member.data_decided",
                        anna.organisationId()))
            .at("/items/0");
    assertThat(entry.at("/before/holdings")).hasSize(3);
    assertThat(entry.at("/after/decisions/0/action").asText()).isEqualTo("transfer");
  }

  @Test
  void aMissingDecisionRefusesTheRemoval() {
    bobKeeps("drive_data", "mailbox");
    var refused = remove(true, decision(holding("mailbox"), "keep"));
    isRefused(refused, 409, "removal-decisions-missing");
    assertThat(Api.json(refused).path("decisions").findValuesAsText("kind"))
        .containsExactly("drive_data");
    isRefused(delete(), 409, "removal-decisions-missing");
    bob.calls().get("/v1/organisations/{o}", anna.organisationId()).then().statusCode(200);
    assertThat(decided()).isEmpty();
  }

  @Test
  void withoutAnythingToDecideTheOrdinaryRemovalDoes() {
    bobKeeps("calendar", "address_book");
    delete().then().statusCode(204);
    assertThat(decided())
        .containsExactlyInAnyOrder("calendar end_access ", "address_book end_access ");
  }

  @Test
  void whoLeavesLeavesTheirDataBehind() {
    bobKeeps("drive_data", "foreign_mailbox");
    bob.calls().delete("/v1/me/organisations/" + anna.organisationId()).then().statusCode(204);
    assertThat(decided()).containsExactlyInAnyOrder("drive_data keep ", "foreign_mailbox revoke ");
    assertThat(tables.count("holding", "user_id = ?", bob.id())).isZero();
  }

  @Test
  void eachUnfitDecisionHasItsOwnRefusal() {
    bobKeeps("drive_data", "foreign_mailbox");
    var data = holding("drive_data");
    var foreign = holding("foreign_mailbox");
    var external = customers.newMember(anna, "external");
    var unknown = Tenants.unknownId();
    isRefused(remove(false, decision(data, "keep")), 422, "removal-unconfirmed");
    isRefused(remove(true, decision(unknown, "keep")), 422, "holding-unknown");
    isRefused(remove(true, decision(data, "revoke")), 422, "holding-action-unfit");
    isRefused(remove(true, decision(foreign, "keep")), 422, "holding-action-unfit");
    isRefused(
        remove(true, decision(data, "keep"), decision(data, "keep")), 422, "holding-decided-twice");
    isRefused(remove(true, decision(data, "transfer")), 422, "holding-recipient-missing");
    isRefused(remove(true, transfer(data, "keep", bobId)), 422, "holding-recipient-misplaced");
    isRefused(remove(true, transfer(data, "transfer", unknown)), 422, "holding-recipient-unknown");
    isRefused(remove(true, transfer(data, "transfer", bobId)), 422, "holding-recipient-leaving");
    isRefused(remove(true, transfer(data, external)), 422, "holding-recipient-external");
    isRefused(remove(true, decision(data, "burn")), 422, "validation-failed");
    bob.calls().get("/v1/organisations/{o}", anna.organisationId()).then().statusCode(200);
  }

  @Test
  void theRulesOfRemovingHold() {
    var admin = customers.newMember(anna, "administrator");
    var own = "/v1/organisations/" + anna.organisationId() + "/members/";
    var annaId = customers.memberId(anna, anna);
    var body = Map.of("decisions", List.of(), "confirmed", true);
    isRefused(
        admin.calls().body(body).post(own + annaId + "/removal"),
        403,
        "legal-representatives-only");
    isRefused(
        admin.calls().body(body).post(own + customers.memberId(anna, admin) + "/removal"),
        409,
        "remove-oneself");
    isRefused(carla.calls().body(body).post(removal()), 403, "not-allowed");
    isRefused(
        anna.calls().body(body).post(own + Tenants.unknownId() + "/removal"), 404, "not-found");
  }

  @Test
  void aRepeatWithTheSameKeyGetsTheFirstAnswer() {
    var body = Map.of("decisions", List.of(), "confirmed", true);
    for (int i = 0; i < 2; i++) {
      anna.calls()
          .header("Idempotency-Key", bobId)
          .body(body)
          .post(removal())
          .then()
          .statusCode(204);
    }
  }

  private List<String> decided() {
    return service.events().stream()
        .filter(each -> each.path("kind").asText().equals("holding.decided"))
        .filter(each -> each.path("userId").asText().equals(bob.id().toString()))
        .map(each -> each.path("data"))
        .map(
            data ->
                data.path("kind").asText()
                    + " "
                    + data.path("action").asText()
                    + " "
                    + data.path("toUserId").asText(""))
        .toList();
  }

  private String removal() {
    return "/v1/organisations/" + anna.organisationId() + "/members/" + bobId + "/removal";
  }

  private Answer delete() {
    return anna.calls()
        .header("If-Match", "*")
        .delete("/v1/organisations/{o}/members/{m}", anna.organisationId(), bobId);
  }

  @SafeVarargs
  private Answer remove(boolean confirmed, Map<String, Object>... decisions) {
    return anna.calls()
        .body(Map.of("decisions", decisions, "confirmed", confirmed))
        .post(removal());
  }

  private static Map<String, Object> decision(String holding, String action) {
    return Map.of("holdingId", holding, "action", action);
  }

  private Map<String, Object> transfer(String holding, Person to) {
    return transfer(holding, "transfer", customers.memberId(anna, to));
  }

  private static Map<String, Object> transfer(String holding, String action, String to) {
    return Map.of("holdingId", holding, "action", action, "toMemberId", to);
  }

  private static void isRefused(Answer answer, int status, String problem) {
    answer.then().statusCode(status).body("type", equalTo("/problems/" + problem));
  }
}
