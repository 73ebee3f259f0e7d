package dev.kontor.organisation.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.support.Api;
import dev.kontor.support.Authenticator;
import dev.kontor.support.Customers;
import dev.kontor.support.Expectations;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Organisation;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** TFA-8: without the second factor that an organisation requires, externals may leave it. */
@KontorTest
class LeavingUnprotectedTest {
  @Inject Customers customers;
  @Inject PassingTime time;

  private Person anna;

  @BeforeEach
  void meet() {
    anna = customers.newPerson();
  }

  @Test
  void anExternalLeaves() {
    var dora = customers.newMember(anna, "external");
    require();
    var organisations =
        Api.json(dora.calls().get("/v1/me/mailboxes").then().statusCode(403).extract())
            .path("organisations");
    assertThat(organisations.get(0).path("leave").asText()).isNotEmpty();

    leave(dora, anna).statusCode(204);
  }

  @ParameterizedTest
  @ValueSource(strings = {"collaborator", "administrator", "legal_representative"})
  void whoIsInsideEnrolsFirst(String role) {
    var member = customers.newMember(anna, role);
    require();
    var organisations =
        Api.json(member.calls().get("/v1/me/mailboxes").then().statusCode(403).extract())
            .path("organisations");
    assertThat(organisations.get(0).has("leave")).isFalse();

    leave(member, anna)
        .statusCode(403)
        .body("type", equalTo("/problems/second-factor-required"))
        .body("organisations[0].id", equalTo(anna.organisationId().toString()));
    Authenticator.enrolledBy(member, time.now());
    leave(member, anna).statusCode(204);
  }

  @Test
  void anotherOrganisationIsLeftOnceThatIsMet() {
    var bruno = customers.newPerson();
    var dora = customers.newMember(anna, "external");
    require();
    var id = customers.invite(bruno, dora.email(), "external");
    assertThat(id).isNotNull();

    leave(dora, bruno).statusCode(404);
    leave(dora, anna).statusCode(204);
  }

  private void require() {
    Authenticator.enrolledBy(anna, time.now());
    Organisation.requireSecondFactor(anna);
  }

  private static Expectations leave(Person person, Person from) {
    return person.calls().delete("/v1/me/organisations/{o}", from.organisationId()).then();
  }
}
