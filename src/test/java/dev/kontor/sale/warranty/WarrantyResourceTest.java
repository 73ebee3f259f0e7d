package dev.kontor.sale.warranty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.support.Api;
import dev.kontor.support.Baskets;
import dev.kontor.support.Cancelling;
import dev.kontor.support.Customers;
import dev.kontor.support.Domains;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Orders;
import dev.kontor.support.Organisation;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Renewals;
import dev.kontor.support.Shelf;
import dev.kontor.support.Tables;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Domains have a renewal warranty, or not; its price is a line of its own. */
@KontorTest
class WarrantyResourceTest {
  @Inject Customers customers;
  @Inject Domains domains;
  @Inject Shelf shelf;
  @Inject PassingTime time;
  @Inject Tables tables;

  private Person anna;
  private UUID domain;

  @BeforeEach
  void annaHasADomain() {
    anna = customers.newPerson();
    Organisation.addBillingAddress(anna);
    domain = domains.expiring(anna, domains.today().plusDays(40));
  }

  @Test
  void itIsSwitchedOnAndOff() {
    assertThat(isOn()).isFalse();

    Domains.warrant(anna, domain, true).then().statusCode(204);
    Domains.warrant(anna, domain, true).then().statusCode(204);
    assertThat(isOn()).isTrue();
    Domains.warrant(anna, domain, false).then().statusCode(204);
    Domains.warrant(anna, domain, false).then().statusCode(204);

    assertThat(isOn()).isFalse();
    assertThat(
            tables.count(
                "organisation_activity",
                "kind = 'product.renewal_warranty_changed' and organisation_id = ?",
                anna.organisationId()))
        .isEqualTo(2);
  }

  private boolean isOn() {
    return Boolean.TRUE.equals(Domains.read(anna, domain).get("domain.renewalWarranty"));
  }

  @Test
  void onlyDomainsThatGoOnHaveOne() {
    var site = shelf.add(anna, "web_hosting");
    isRefused(site, "warranty-for-domains-only");
    Cancelling.cancelled(anna, domain, "end_of_term");
    isRefused(domain, "product-cancelled");
    shelf.end(domain);
    isRefused(domain, "product-ended");
    Domains.warrant(anna, UUID.randomUUID(), true).then().statusCode(404);
    Domains.warrant(anna, UUID.randomUUID(), false).then().statusCode(404);
    Domains.warrant(anna, domain, false).then().statusCode(204);
  }

  private void isRefused(UUID product, String problem) {
    Domains.warrant(anna, product, true)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/" + problem));
  }

  @Test
  void itsYearlyPriceIsALineOfTheNextRenewal() {
    Domains.warrant(anna, domain, true).then().statusCode(204);
    var items = List.of(Renewals.next(anna, domain.toString(), "P3Y"));

    var preview = Api.json(Renewals.preview(anna, items).then().statusCode(200).extract());

    assertThat(Api.texts(preview.path("lines"), "extra"))
        .containsExactly("null", "renewal_warranty");
    assertThat(preview.at("/lines/1/list/amount").asText()).isEqualTo("8.70");
    assertThat(preview.at("/lines/1/description").asText()).contains("renewal warranty");
    var order = Renewals.renewed(anna, items, Map.of("paymentMethod", "sandbox:success"));
    assertThat(order.path("total")).isEqualTo(preview.path("total"));
    var invoice = Orders.invoice(anna, order.at("/invoiceIds/0").asText());
    assertThat(invoice.path("lines")).hasSize(2);
    assertThat(invoice.at("/lines/1/list/amount").asText()).isEqualTo("8.70");
    assertThat(invoice.at("/lines/1/from")).isEqualTo(invoice.at("/lines/0/from"));
  }

  @Test
  void itIsOrderedWithANewDomain() {
    var cart = Baskets.open(anna);
    var line = new HashMap<String, Object>(Baskets.domain("domain_ch", Shelf.newDomainName()));
    line.put("renewalWarranty", true);
    Baskets.added(anna, cart, line);

    var read = Baskets.read(anna, cart);
    assertThat(read.at("/lines/0/renewalWarranty").asBoolean()).isTrue();
    assertThat(Api.texts(read.at("/preview/lines"), "extra"))
        .containsExactly("null", "renewal_warranty");
    var order = Orders.placed(anna, cart, Map.of("paymentMethod", "sandbox:success"));
    time.passesWithItsWork("PT1S");

    assertThat(Api.texts(order.path("lines"), "kind")).containsExactly("new", "warranty");
    var bought = bought(order);
    assertThat(bought.at("/domain/renewalWarranty").asBoolean()).isTrue();
    assertThat(Api.texts(Orders.read(anna, order.path("id").asText()).path("lines"), "state"))
        .containsOnly("delivered");
  }

  private JsonNode bought(JsonNode order) {
    var id = order.at("/lines/0/productId").asText();
    return Orders.products(anna).stream()
        .filter(each -> each.path("id").asText().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatIsNoDomainIsOrderedWithoutIt() {
    var cart = Baskets.open(anna);
    var line = new HashMap<String, Object>(Baskets.line("web_hosting_starter", "P1Y"));
    line.put("renewalWarranty", true);

    Baskets.add(anna, cart, line)
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/not-for-this-offer"));
  }

  @Test
  void whatTheRegistryRefusesIsCreditedWithItsWarranty() {
    var cart = Baskets.open(anna);
    var line =
        new HashMap<String, Object>(
            Baskets.domain("domain_ch", "refused-" + Shelf.newDomainName()));
    line.put("renewalWarranty", true);
    Baskets.added(anna, cart, line);
    var order = Orders.placed(anna, cart, Map.of("paymentMethod", "sandbox:success"));

    time.passesWithItsWork("PT1S");

    assertThat(Api.texts(Orders.read(anna, order.path("id").asText()).path("lines"), "state"))
        .containsOnly("refused");
    var invoice = Orders.invoice(anna, order.at("/invoiceIds/0").asText());
    assertThat(invoice.path("status").asText()).isEqualTo("refunded");
    assertThat(invoice.path("refunded")).isEqualTo(order.path("total"));
  }
}
