package dev.kontor.sale.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.f4b6a3.uuid.UuidCreator;
import dev.kontor.support.Baskets;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Orders;
import dev.kontor.support.Organisation;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Tables;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The preview tells whose tax there is, and why. */
@KontorTest
class CartTaxTest {
  @Inject Customers customers;
  @Inject PassingTime time;
  @Inject Tables tables;

  private Person anna;
  private String cart;

  @BeforeEach
  void annaIsInGermany() {
    anna = customers.newPerson();
    tables.locate(anna, "DE", "10115");
    cart = Baskets.open(anna);
    Baskets.added(anna, cart, Baskets.line("web_hosting_starter", "P1Y"));
  }

  private JsonNode preview() {
    return Baskets.read(anna, cart).path("preview");
  }

  @ParameterizedTest
  @CsvSource({
    "DE273849517,confirmed,reverse_charge,0,60.00",
    "DE649201735,unconfirmed,consumer,19,71.40",
    "DE813472567,unreachable,consumer,19,71.40"
  })
  void aCompanysNumberDecides(
      String number, String status, String reason, String rate, String total) {
    tables.run(
        "insert into vat_check (id, vat_number, status, checked_on) values (?, ?, ?, ?)",
        UuidCreator.getTimeOrderedEpoch(),
        number,
        status,
        Timestamp.from(time.now()));
    anna.calls()
        .body(
            Map.of(
                "name",
                "Keller GmbH",
                "vatNumber",
                number,
                "address",
                Map.of(
                    "line1", "Ring 1", "postalCode", "10115", "city", "Berlin", "country", "DE")))
        .post("/v1/organisations/{o}/billing-addresses", anna.organisationId())
        .then()
        .statusCode(201);

    var preview = preview();

    assertThat(preview.at("/recipients/0/vatCheck").asText()).isEqualTo(status);
    assertThat(preview.at("/taxes/0/reason").asText()).isEqualTo(reason);
    assertThat(preview.at("/taxes/0/rate").asText()).isEqualTo(rate);
    assertThat(preview.at("/taxes/0/text").asText()).isNotBlank();
    assertThat(preview.at("/total/amount").asText()).isEqualTo(total);
  }

  /** Another country has another tax, and may have another currency. */
  @Test
  void whoMovesReadsAnotherPriceBeforeAnythingIsOrdered() {
    var read = Orders.of(anna, cart, Map.of("paymentMethod", "sandbox:success"));
    assertThat(preview().at("/total/amount").asText()).isEqualTo("71.40");
    Organisation.addBillingAddress(anna);

    tables.locate(anna, "CH", "3011");

    Orders.checkOut(anna, cart, read)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/price-changed"))
        .body("preview.currency", equalTo("CHF"))
        .body("preview.total.amount", equalTo("70.27"));
    assertThat(Baskets.read(anna, cart).path("status").asText()).isEqualTo("open");
  }
}
