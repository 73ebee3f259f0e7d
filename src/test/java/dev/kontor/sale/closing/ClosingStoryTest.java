package dev.kontor.sale.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.support.Api;
import dev.kontor.support.Baskets;
import dev.kontor.support.Closing;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Mailbox;
import dev.kontor.support.Operators;
import dev.kontor.support.Orders;
import dev.kontor.support.Organisation;
import dev.kontor.support.Person;
import dev.kontor.support.Wallets;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/**
 * The whole way, as a guide tells it: from the last product to an organisation that isn't there.
 */
@KontorTest
class ClosingStoryTest {
  @Inject Customers customers;
  @Inject Operators operators;
  @Inject Mailbox mailbox;

  @Test
  void fromTheLastProductToNothing() throws IOException {
    var anna = customers.newPerson();
    var name = Closing.name(anna);
    Organisation.addBillingAddress(anna);
    var site = Orders.bought(anna, Baskets.line("web_hosting_starter", "P1Y"), "sandbox:success");
    var marco = customers.newMember(anna, "collaborator");
    Wallets.fill(anna, "12.00");

    cancel(anna, site.at("/lines/0/productId").asText());
    var withdrawal = withdrawAll(anna);
    remove(anna, marco);
    assertThat(Closing.kinds(Closing.preview(anna))).containsExactly("withdrawal", "prepaid");
    settle(withdrawal);
    assertThat(Closing.preview(anna).path("possible").asBoolean()).isTrue();

    Closing.close(anna, name, "mailPaidInvoices").then().statusCode(204);

    var path = "/v1/organisations/" + anna.organisationId();
    for (var below : new String[] {"", "/products", "/invoices", "/prepaid", "/deletion"}) {
      anna.calls().get(path + below).then().statusCode(404);
    }
    assertThat(documents(mailbox.awaitToken(anna.email(), "was closed"))).isEqualTo(1);
    isInTheArchive(anna);
  }

  private static void cancel(Person owner, String product) {
    owner
        .calls()
        .body(Map.of("at", "end_of_term"))
        .put("/v1/organisations/{o}/products/{p}/cancellation", owner.organisationId(), product)
        .then()
        .statusCode(200);
  }

  private static String withdrawAll(Person owner) {
    var made = Wallets.withdraw(owner, "12.00").then().statusCode(201).extract();
    return Api.json(made).path("id").asText();
  }

  private void settle(String withdrawal) {
    var operator = operators.somebody();
    var path = "/v1/operator/withdrawals/" + withdrawal;
    Wallets.post(operator, path + "/settle", Map.of()).then().statusCode(200);
  }

  private void remove(Person owner, Person member) {
    owner
        .calls()
        .header("If-Match", "*")
        .delete(
            "/v1/organisations/{o}/members/{m}",
            owner.organisationId(),
            customers.memberId(owner, member))
        .then()
        .statusCode(204);
  }

  /** How many PDFs come by the link, which needs no sign-in. */
  private static int documents(String token) throws IOException {
    var zip =
        Api.request()
            .body(Map.of("token", token))
            .post("/v1/invoice-copies")
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();
    var count = 0;
    try (var entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        count += entry.getName().endsWith(".pdf") ? 1 : 0;
      }
    }
    return count;
  }

  private void isInTheArchive(Person owner) {
    var archive = "/v1/operator/archive/organisations/" + owner.organisationId();
    operators
        .somebody()
        .calls()
        .get(archive + "/invoices")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(1));
    operators.somebody().calls().get(archive + "/entries").then().statusCode(200);
  }
}
