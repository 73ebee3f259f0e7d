package dev.kontor.access.invitation;

import static dev.kontor.support.Accesses.matrix;
import static dev.kontor.support.Accesses.on;
import static dev.kontor.support.Accesses.replace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.support.Answer;
import dev.kontor.support.AtOnce;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.Person;
import dev.kontor.support.Recovery;
import dev.kontor.support.Shelf;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Invariants 1 and 2: whoever can't act at the moment vouches for nobody, and isn't counted. */
@KontorTest
class VouchingTest {
  private static final int ROUNDS = 5;

  @Inject Customers customers;
  @Inject Operators operators;
  @Inject Recovery recovery;
  @Inject Shelf shelf;

  private Person sam;
  private Person anna;
  private Person bea;
  private Person bruno;

  @BeforeEach
  void beaVouches() {
    sam = operators.newOperator();
    anna = customers.newPerson();
    bea = customers.newMember(anna, "legal_representative");
    bruno = customers.newPerson();
  }

  @ParameterizedTest
  @ValueSource(strings = {"legal_representative", "administrator", "collaborator", "external"})
  void aBlockedAccountVouchesForNobodyUntilThatIsLifted(String role) {
    var id = customers.invite(bea, bruno.email(), role);
    block(Map.of("scope", "account")).then().statusCode(200);

    isRefused(accept(id));
    bruno.calls().get("/v1/organisations/{o}", anna.organisationId()).then().statusCode(404);
    sam.calls().delete(blockOf(bea) + "?scope=account").then().statusCode(204);

    accept(id).then().statusCode(200);
  }

  @Test
  void aSecuredAccountVouchesForNobodyUntilItHasANewPassword() {
    var id = customers.invite(bea, bruno.email(), "legal_representative");
    bea.calls().post("/v1/me/secure-account").then().statusCode(204);

    isRefused(accept(id));
    Recovery.resets(recovery.linkOf(bea.email()), Recovery.NEW_PASSWORD).then().statusCode(204);

    accept(id).then().statusCode(200);
  }

  @Test
  void aProductThatABlockedAccountSharedIsNotToBeHad() {
    var carl = customers.newMember(anna, "collaborator");
    var drive = shelf.add(anna, "drive");
    replace(anna, customers.memberId(anna, carl), matrix(on(drive, "technical"))).statusCode(200);
    String id =
        carl.calls()
            .body(Map.of("email", bruno.email()))
            .post("/v1/organisations/{o}/products/{p}/invitations", anna.organisationId(), drive)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    carl.calls().post("/v1/me/secure-account").then().statusCode(204);

    isRefused(accept(id));
  }

  @Test
  void aSecuredRepresentativeDoesNotCountAsTheOneWhoStays() {
    bea.calls().post("/v1/me/secure-account").then().statusCode(204);

    leave(anna).then().statusCode(409).body("type", equalTo("/problems/last-legal-representative"));
    Recovery.resets(recovery.linkOf(bea.email()), Recovery.NEW_PASSWORD).then().statusCode(204);
    leave(anna).then().statusCode(204);
  }

  @Test
  void aSecuredAdministratorProvesNothingToTheSupport() {
    var verification = Operators.verify(sam, bea);
    bea.calls().post("/v1/me/secure-account").then().statusCode(204);

    var carl = customers.newMember(anna, "collaborator");
    var request = new HashMap<String, Object>();
    request.put("scope", "membership");
    request.put("organisationId", anna.organisationId());
    request.put("reason", "Asked by telephone");
    request.put("verificationId", verification);
    sam.calls()
        .body(request)
        .put(blockOf(carl))
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/verification-invalid"));
  }

  /** Whatever comes first: once the block is answered, nobody joins by the blocked one's word. */
  @Test
  void acceptedBeforeTheBlockOrNotAtAll() {
    for (var round = 0; round < ROUNDS; round++) {
      var id = customers.invite(bea, bruno.email(), "collaborator");
      var answers =
          AtOnce.<Integer>all(
              List.of(
                  () -> accept(id).statusCode(),
                  () -> block(Map.of("scope", "account")).statusCode()));

      assertThat(answers.get(1)).isEqualTo(200);
      assertThat(answers.get(0)).isIn(200, 409);
      if (answers.get(0) == 200) {
        leave(bruno).then().statusCode(204);
      } else {
        isRefused(accept(id));
        anna.calls()
            .delete("/v1/organisations/{o}/invitations/{i}", anna.organisationId(), id)
            .then()
            .statusCode(204);
      }
      sam.calls().delete(blockOf(bea) + "?scope=account").then().statusCode(204);
      bea = customers.signIn(bea.email());
      bea =
          new Person(
              bea.id(),
              bea.email(),
              bea.accessToken(),
              bea.refreshToken(),
              bea.sessionId(),
              anna.organisationId());
    }
  }

  private Answer accept(String id) {
    return bruno.calls().post("/v1/me/invitations/{id}/accept", id);
  }

  private Answer leave(Person person) {
    return person.calls().delete("/v1/me/organisations/{o}", anna.organisationId());
  }

  private Answer block(Map<String, Object> what) {
    var request = new HashMap<>(what);
    request.put("reason", "The phone was stolen");
    request.put("evidence", "Called back");
    return sam.calls().body(request).put(blockOf(bea));
  }

  private static String blockOf(Person user) {
    return "/v1/operator/users/" + user.id() + "/block";
  }

  private static void isRefused(Answer answer) {
    answer.then().statusCode(409).body("type", equalTo("/problems/inviter-lost-rank"));
  }
}
