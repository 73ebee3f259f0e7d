package dev.kontor.service.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.support.Baskets;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.Orders;
import dev.kontor.support.Organisation;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Service;
import dev.kontor.support.Services;
import dev.kontor.support.Shelf;
import dev.kontor.support.Tables;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Services learn what can be set up, and what was bought. */
@KontorTest
class ProductActivatedTest {
  @Inject Customers customers;
  @Inject Operators operators;
  @Inject Services services;
  @Inject PassingTime time;
  @Inject Tables tables;

  private Person anna;

  @BeforeEach
  void anOrganisation() {
    anna = customers.newPerson();
    Organisation.addBillingAddress(anna);
  }

  private List<JsonNode> of(Service service) {
    var organisation = anna.organisationId().toString();
    return service.events().stream()
        .filter(each -> each.path("organisationId").asText().equals(organisation))
        .toList();
  }

  private List<String> kinds(Service service) {
    return of(service).stream().map(each -> each.path("kind").asText()).toList();
  }

  private int activations() {
    return tables.count("product_activation", "organisation_id = ?", anna.organisationId());
  }

  private void make(Map<String, Object> product) {
    operators
        .somebody()
        .calls()
        .body(product)
        .post("/v1/operator/organisations/{o}/products", anna.organisationId())
        .then()
        .statusCode(201);
  }

  @Test
  void whatAnOperatorMadeIsToldAfterThatItIsThere() {
    var drives = services.enter("drive");
    var sites = services.enter("web_hosting");

    make(
        Map.of(
            "type", "drive",
            "name", "Drive of the hut",
            "offer", "drive_team",
            "period", "P1Y",
            "termStart", "2027-01-31",
            "attributes", Map.of("region", "valley", "contactEmail", "hut@alpenglueck.example")));

    var told = of(drives);
    assertThat(kinds(drives)).startsWith("product.added", "product.activated");
    assertThat(told.get(1).path("productId")).isEqualTo(told.get(0).path("productId"));
    var data = told.get(1).path("data");
    assertThat(data.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "type", "name", "offer", "period", "termStart", "termEnd", "attributes");
    assertThat(data.path("type").asText()).isEqualTo("drive");
    assertThat(data.path("name").asText()).isEqualTo("Drive of the hut");
    assertThat(data.path("offer").asText()).isEqualTo("drive_team");
    assertThat(data.path("period").asText()).isEqualTo("P1Y");
    assertThat(data.path("termStart").asText()).isEqualTo("2027-01-31");
    assertThat(data.path("termEnd").asText()).isEqualTo("2028-01-31");
    assertThat(data.path("attributes").toString()).isEqualTo("{\"region\":\"valley\"}");
    assertThat(kinds(sites)).isEmpty();
  }

  @Test
  void whatRunsWithoutAnEndHasNone() {
    var drives = services.enter("drive");

    make(Map.of("type", "drive", "name", "Drive"));

    assertThat(of(drives).get(1).path("data").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("type", "name", "termStart", "attributes");
  }

  @Test
  void whatWasOrderedNamesTheLineThatBoughtIt() {
    var sites = services.enter("web_hosting");

    var order = Orders.bought(anna, Baskets.line("web_hosting_starter", "P1Y"), "sandbox:success");

    assertThat(kinds(sites)).containsExactly("product.added", "product.activated");
    var line = order.at("/lines/0");
    var data = of(sites).get(1).path("data");
    assertThat(of(sites).get(1).path("productId")).isEqualTo(line.path("productId"));
    assertThat(data.path("orderLineId")).isEqualTo(line.path("id"));
    assertThat(data.path("offer").asText()).isEqualTo("web_hosting_starter");
    assertThat(data.path("period").asText()).isEqualTo("P1Y");
    assertThat(data.path("termStart")).isEqualTo(line.path("from"));
    assertThat(data.path("termEnd")).isEqualTo(line.path("to"));
  }

  /** The registry says nothing at the first two tries. */
  @Test
  void aDomainIsToldOnceItIsRegistered() {
    var domains = services.enter("domain");
    var name = "silent-" + Shelf.newDomainName();
    var line = Baskets.domain("domain_ch", name);
    line.put("contactEmail", "domains@alpenglueck.example");
    var order = Orders.bought(anna, line, "sandbox:success");
    time.passesWithItsWork("PT1S");
    assertThat(kinds(domains)).containsExactly("product.added");
    assertThat(activations()).isZero();

    time.passesWithItsWork("PT5M");

    assertThat(kinds(domains)).containsExactly("product.added", "product.activated");
    var data = of(domains).get(1).path("data");
    assertThat(data.path("name").asText()).isEqualTo(name);
    assertThat(data.path("orderLineId")).isEqualTo(order.at("/lines/0/id"));
    assertThat(data.path("termEnd")).isEqualTo(order.at("/lines/0/to"));
    assertThat(data.path("attributes")).isEmpty();
    assertThat(activations()).isEqualTo(1);
  }

  @Test
  void aDomainThatIsRefusedIsNeverTold() {
    var domains = services.enter("domain");
    var line = Baskets.domain("domain_ch", "refused-" + Shelf.newDomainName());
    var order = Orders.bought(anna, line, "sandbox:success");

    time.passesWithItsWork("PT1S");

    var product = UUID.fromString(order.at("/lines/0/productId").asText());
    assertThat(tables.count("product", "id = ? and status = 'ended'", product)).isEqualTo(1);
    assertThat(kinds(domains)).containsExactly("product.added");
    assertThat(activations()).isZero();
  }
}
