package dev.kontor.access.apitoken;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.support.Api;
import dev.kontor.support.ApiTokens;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Mailbox;
import dev.kontor.support.Operators;
import dev.kontor.support.Person;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mails about API tokens that were made, replaced or revoked (INT-1). */
@KontorTest
class ApiTokenMailsTest {
  @Inject Customers customers;
  @Inject Operators operators;
  @Inject Mailbox mailbox;

  private Person anna;

  @BeforeEach
  void meet() {
    anna = customers.newPerson();
  }

  @Test
  void aUsersOwnAreToldToTheUser() {
    var made = ApiTokens.personal(anna, "members:read", "money:read");
    assertThat(Mailbox.text(mailbox.await(anna.email(), "API token was made for your account")))
        .contains("“Script”", "Scopes: members:read, money:read", "Good until: ", "Reference: ")
        .doesNotContain(made.token());

    ApiTokenSteps.replaced(anna, made, 2);
    assertThat(Mailbox.text(mailbox.await(anna.email(), "of your account was replaced")))
        .contains("“Script”", "is good until", "New one good until: ");

    anna.calls().delete(ApiTokens.OWN + "/" + made.id()).then().statusCode(204);
    assertThat(Mailbox.text(mailbox.await(anna.email(), "of your account was revoked")))
        .contains("“Script”", "Reference: ");
  }

  @Test
  void anOrganisationsOwnAreToldToWhoRunsIt() {
    var bea = customers.newMember(anna, "administrator");
    var carl = customers.newMember(anna, "collaborator");

    var made = ApiTokens.ofOrganisation(bea, "members:read");

    var told = Mailbox.text(mailbox.await(anna.email(), "An API token of"));
    assertThat(told)
        .contains("“Script”", "Done by: ", "Scopes: members:read", "Good until: ")
        .contains("Reference: " + reference(anna, "api_token.added"))
        .contains("you run this organisation")
        .doesNotContain(made.token());
    mailbox.await(bea.email(), "An API token of");
    ApiTokenSteps.replacedOfOrganisation(anna, made, 2);
    assertThat(Mailbox.text(mailbox.await(anna.email(), "was replaced")))
        .contains("“Script”", "is good until", reference(anna, "api_token.rotated"));
    assertThat(mailbox.of(carl.email()))
        .noneMatch(each -> ApiTokenSteps.subject(each).contains("API token"));
  }

  @Test
  void aTokenThatRevokesItselfIsNamed() {
    var made = ApiTokens.ofOrganisation(anna, "members:read");

    made.calls().delete(ApiTokens.OWN + "/current").then().statusCode(204);

    assertThat(Mailbox.text(mailbox.await(anna.email(), "was revoked")))
        .contains("Done by: the API token “Script”");
  }

  @Test
  void theReadersLanguageIsSpoken() {
    var bea = customers.newMember(anna, "administrator");
    speaks(bea, "fr");

    ApiTokens.ofOrganisation(anna, "members:read");

    assertThat(Mailbox.text(mailbox.await(bea.email(), "Un jeton d'API de")))
        .contains("«\u00a0Script\u00a0»", "Scopes\u00a0: members:read");
    mailbox.await(anna.email(), "An API token of");
  }

  @Test
  void aSuspendedAdministratorIsToldNothing() {
    var bea = customers.newMember(anna, "administrator");
    ApiTokenSteps.suspends(operators.newOperator(), bea, anna.organisationId());

    ApiTokens.ofOrganisation(anna, "members:read");

    mailbox.await(anna.email(), "An API token of");
    assertThat(mailbox.of(bea.email()))
        .noneMatch(each -> ApiTokenSteps.subject(each).contains("API token"));
  }

  private static void speaks(Person person, String language) {
    person
        .calls()
        .header("If-Match", "*")
        .body(Map.of("language", language))
        .patch("/v1/me")
        .then()
        .statusCode(200);
  }

  private static String reference(Person reader, String kind) {
    var answer =
        reader
            .calls()
            .queryParam("kind", kind)
            .get("/v1/organisations/{o}/activity", reader.organisationId());
    return Api.json(answer.then().statusCode(200).extract()).at("/items/0/reference").asText();
  }
}
