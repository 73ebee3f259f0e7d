package dev.kontor.sale.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.support.Baskets;
import dev.kontor.support.Closing;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Letters;
import dev.kontor.support.Mailbox;
import dev.kontor.support.Operators;
import dev.kontor.support.Orders;
import dev.kontor.support.Organisation;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Tables;
import dev.kontor.support.Wallets;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ORG-5: what stands in the way of closing an organisation, and what becomes of it. */
@KontorTest
class DeletionResourceTest {
  private static final String FIRST_PRODUCT = "/lines/0/productId";

  @Inject Customers customers;
  @Inject Operators operators;
  @Inject Mailbox mailbox;
  @Inject PassingTime time;
  @Inject Tables tables;

  private Person anna;
  private String name;

  @BeforeEach
  void annaHasAnOrganisation() {
    anna = customers.newPerson();
    name = Closing.name(anna);
  }

  @Test
  void anEmptyOneIsClosedAndGone() {
    var keptUntil = time.now().atZone(ZoneId.of("Europe/Zurich")).getYear() + 11 + "-01-01";
    var preview = Closing.preview(anna);
    assertThat(preview.path("possible").asBoolean()).isTrue();
    assertThat(preview.path("blockers")).isEmpty();
    assertThat(preview.path("steps").toString())
        .isEqualTo(
            "{\"cancelProducts\":false,\"mailPaidInvoices\":false,\"giveUpPromotionalCredit\":false}");

    Closing.close(anna, name).then().statusCode(204);

    var path = "/v1/organisations/" + anna.organisationId();
    anna.calls().get(path).then().statusCode(404);
    anna.calls().get(path + "/products").then().statusCode(404);
    Closing.close(anna, name).then().statusCode(404);
    anna.calls().get(Closing.path(anna.organisationId())).then().statusCode(404);
    anna.calls().get("/v1/me/organisations").then().body("items", equalTo(List.of()));
    anna.calls()
        .get("/v1/me/activity?kind=organisation.closed")
        .then()
        .statusCode(200)
        .body("items.subject.label", equalTo(List.of(name)))
        .body("items[0].after.keptUntil", equalTo(keptUntil));
    assertThat(Mailbox.text(mailbox.await(anna.email(), "was closed"))).contains(name);
    var operator = operators.somebody();
    Wallets.credit(operator, anna.organisationId(), "5.00").then().statusCode(404);
    assertThat(
            tables.one(
                "select kept_until::text from organisation where id = ? and name = ''",
                String.class,
                anna.organisationId()))
        .hasValue(keptUntil);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "x", "upper", "space", "inner"})
  void theNameHasToBeRight(String how) {
    var given =
        switch (how) {
          case "upper" -> name.toUpperCase(Locale.ROOT);
          case "space" -> name + " ";
          case "inner" -> name.replace(" ", "  ");
          default -> how;
        };

    Closing.close(anna, given)
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/name-wrong"))
        .body("violations[0].field", equalTo("name"));

    assertThat(Closing.preview(anna).path("possible").asBoolean()).isTrue();
  }

  @Test
  void theNameIsComparedInItsComposedForm() {
    var path = "/v1/organisations/" + anna.organisationId();
    anna.calls()
        .contentType("application/merge-patch+json")
        .header("If-Match", anna.calls().get(path).header("ETag"))
        .body(Map.of("name", "Zoe\u0308 & Fre\u0301re"))
        .patch(path)
        .then()
        .statusCode(200);

    Closing.close(anna, "Zo\u00eb & Fr\u00e9re").then().statusCode(204);
  }

  @Test
  void whoStandsInTheWayIsListedAtOnceAndRemovedByItsCall() {
    Organisation.addBillingAddress(anna);
    var site = Orders.bought(anna, Baskets.line("web_hosting_starter", "P1Y"), "sandbox:success");
    Wallets.fill(anna, "30.00");
    Wallets.credit(operators.somebody(), anna.organisationId(), "5.00").then().statusCode(201);
    Wallets.withdraw(anna, "10.00").then().statusCode(201);
    Wallets.topUp(anna, "20.00", "bank_transfer").then().statusCode(201);
    var order = Orders.bought(anna, Baskets.line("web_hosting_starter", "P1Y"), "bank_transfer");
    customers.newMember(anna, "collaborator");
    customers.invite(anna, Customers.newAddress(), "external");

    var preview = Closing.preview(anna);

    assertThat(preview.path("possible").asBoolean()).isFalse();
    assertThat(Closing.kinds(preview))
        .containsExactly(
            "product",
            "order",
            "invoice",
            "top_up",
            "withdrawal",
            "prepaid",
            "prepaid",
            "member",
            "invitation");
    assertThat(preview.at("/blockers/0/ids/0")).isEqualTo(site.at(FIRST_PRODUCT));
    assertThat(preview.at("/blockers/1/ids/0")).isEqualTo(order.path("id"));
    assertThat(preview.at("/blockers/1/amount")).isEqualTo(order.path("total"));
    assertThat(preview.at("/blockers/5/amount/amount").asText()).isEqualTo("30.00");
    assertThat(preview.at("/blockers/6/amount/amount").asText()).isEqualTo("5.00");
    assertThat(preview.at("/blockers/6/step").asText()).isEqualTo("giveUpPromotionalCredit");
    Closing.close(anna, name, "cancelProducts", "giveUpPromotionalCredit")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/deletion-blocked"))
        .body("blockers.size()", equalTo(7));

    for (var blocker : preview.path("blockers")) {
      var call = anna.calls().header("If-Match", "*");
      if (blocker.at("/remove/method").asText().equals("DELETE")
          && !blocker.path("kind").asText().equals("top_up")) {
        call.delete(Closing.href(blocker)).then().statusCode(204);
      }
    }
    assertThat(Closing.kinds(Closing.preview(anna)))
        .containsExactly("product", "top_up", "prepaid", "prepaid");
    anna.calls()
        .body(Map.of("at", "end_of_term"))
        .put(Closing.href(preview.at("/blockers/0")))
        .then()
        .statusCode(200);
    assertThat(Closing.kinds(Closing.preview(anna))).doesNotContain("product");
  }

  @Test
  void itsStepsCancelProductsAndGiveUpCredit() {
    Organisation.addBillingAddress(anna);
    var site = Orders.bought(anna, Baskets.line("web_hosting_starter", "P1Y"), "sandbox:success");
    Orders.bought(anna, Baskets.line("premium_support_plus", "P1Y"), "sandbox:success");
    Wallets.credit(operators.somebody(), anna.organisationId(), "5.00").then().statusCode(201);
    assertThat(Closing.kinds(Closing.preview(anna))).containsExactly("product", "prepaid");
    Closing.close(anna, name, "cancelProducts").then().statusCode(409);
    Closing.close(anna, name, "giveUpPromotionalCredit").then().statusCode(409);

    Closing.close(anna, name, "cancelProducts", "giveUpPromotionalCredit").then().statusCode(204);

    assertThat(
            tables.all(
                "select status from product where organisation_id = ?",
                String.class,
                anna.organisationId()))
        .containsExactly("ended", "ended");
    assertThat(site.at(FIRST_PRODUCT).asText()).isNotEmpty();
    assertThat(
            tables.one(
                "select kind || ' ' || amount from ledger_transaction where organisation_id = ?"
                    + " order by sequence desc limit 1",
                String.class,
                anna.organisationId()))
        .hasValue("credit_given_up -500");
    assertThat(
            tables.count(
                "ledger_account",
                "organisation_id = ? and paid_in + credit <> 0",
                anna.organisationId()))
        .isZero();
  }

  @Test
  void domainsAreGivenUp() {
    Organisation.addBillingAddress(anna);
    var domain = Customers.newAddress().replaceFirst("@.*", "") + ".ch";
    Orders.bought(anna, Baskets.domain("domain_ch", domain), "sandbox:success");
    Letters.awaitThat(
        "the registry's answer", () -> !Closing.preview(anna).at("/blockers/0/step").isNull());

    Closing.close(anna, name, "cancelProducts").then().statusCode(204);

    Letters.awaitThat(
        "the name to be given up",
        () ->
            tables.count("registry_domain", "name = ? and redemption_on < expires_on", domain)
                == 1);
  }

  @Test
  void anAdministratorMayAndTellsTheLegalRepresentative() {
    var marco = customers.newMember(anna, "administrator");
    var member = customers.newMember(anna, "collaborator");
    assertThat(Closing.kinds(Closing.preview(anna))).containsExactly("member");
    assertThat(Closing.preview(anna).at("/blockers/0/count").asInt()).isEqualTo(2);
    assertThat(Closing.preview(marco).at("/blockers/0/count").asInt()).isEqualTo(1);
    Closing.close(member, name).then().statusCode(403);
    anna.calls()
        .header("If-Match", "*")
        .delete(
            "/v1/organisations/"
                + anna.organisationId()
                + "/members/"
                + customers.memberId(anna, member))
        .then()
        .statusCode(204);

    Closing.close(marco, name).then().statusCode(204);

    mailbox.await(anna.email(), "was closed");
    mailbox.await(marco.email(), "was closed");
    anna.calls().get("/v1/organisations/" + anna.organisationId()).then().statusCode(404);
  }

  /** Only the last one to go can't be removed by administrators; the others leave before. */
  @Test
  void ofLegalRepresentativesAllButOneStandInTheWayOfAnAdministrator() {
    var marco = customers.newMember(anna, "administrator");
    var bea = customers.newMember(anna, "legal_representative");

    var preview = Closing.preview(marco);

    assertThat(preview.path("blockers")).hasSize(1);
    assertThat(preview.at("/blockers/0/ids")).hasSize(1);
    assertThat(preview.at("/blockers/0/ids/0").asText()).isEqualTo(customers.memberId(anna, bea));
    assertThat(preview.at("/blockers/0/remove/method").asText()).isEqualTo("GET");
    Closing.close(marco, name).then().statusCode(409);
    bea.calls().delete("/v1/me/organisations/" + anna.organisationId()).then().statusCode(204);
    Closing.close(marco, name).then().statusCode(204);
  }

  /** What a registry refuses later is given back: to an account that is still there. */
  @Test
  void whatWaitsForARegistryIsWaitedFor() {
    Organisation.addBillingAddress(anna);
    Orders.bought(anna, Baskets.line("web_hosting_starter", "P1Y"), "sandbox:success");
    tables.run(
        "update customer_order_line set state = 'waiting', kind = 'renewal' where organisation_id = ?",
        anna.organisationId());

    var blockers = Closing.preview(anna).path("blockers");

    assertThat(Closing.kinds(Closing.preview(anna))).containsExactly("product", "order");
    assertThat(blockers.at("/1/remove/method").asText()).isEqualTo("GET");
    Closing.close(anna, name, "cancelProducts")
        .then()
        .statusCode(409)
        .body("blockers.size()", equalTo(1));
  }

  @Test
  void itTakesAFreshPassword() {
    time.passes(Duration.ofMinutes(6));

    Closing.close(anna, name)
        .then()
        .statusCode(401)
        .body("type", equalTo("/problems/fresh-authentication-required"));
  }

  @Test
  void anothersIsNotThere() {
    var stranger = customers.somebody();

    stranger.calls().get(Closing.path(anna.organisationId())).then().statusCode(404);
    stranger
        .calls()
        .body(Map.of("name", name))
        .post(Closing.path(anna.organisationId()))
        .then()
        .statusCode(404);
  }
}
