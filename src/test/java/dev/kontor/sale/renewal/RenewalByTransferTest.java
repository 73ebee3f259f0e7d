package dev.kontor.sale.renewal;

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
import dev.kontor.support.Renewals;
import dev.kontor.support.Transfers;
import dev.kontor.support.Wallets;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A transfer is awaited no longer than its product can be renewed (SUB-12); late money stays. */
@KontorTest
class RenewalByTransferTest {
  @Inject Customers customers;
  @Inject Operators operators;
  @Inject PassingTime time;
  @Inject Transfers transfers;

  private Person anna;
  private String site;
  private LocalDate end;
  private JsonNode order;

  @BeforeEach
  void anExpiredSiteIsRenewedByTransferTenDaysBeforeThatIsOver() {
    anna = customers.newPerson();
    Organisation.addBillingAddress(anna);
    site =
        Orders.bought(anna, Baskets.line("cloud_server_s", "P1M"), "sandbox:success")
            .at("/lines/0/productId")
            .asText();
    end = LocalDate.parse(Renewals.of(anna, site).path("termEnd").asText());
    passesUntil(end.plusDays(20));
    var items = List.of(Renewals.next(anna, site, "P3M"));
    order = Renewals.renewed(anna, items, Map.of("paymentMethod", "bank_transfer"));
  }

  /** Until its noon. */
  private void passesUntil(LocalDate day) {
    var noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    time.passesWithItsWork(Duration.between(time.now(), noon).toString());
    anna = customers.signIn(anna.email());
  }

  private JsonNode product() {
    return Orders.products(anna).stream()
        .filter(each -> each.path("id").asText().equals(site))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode invoice() {
    return Orders.invoice(anna, order.at("/invoiceIds/0").asText());
  }

  @Test
  void moneyThatComesOnTheLastDayRenewsFromTheOldEnd() {
    assertThat(order.path("expiresAt").asText()).isEqualTo(end.plusDays(30) + "T00:00:00Z");
    assertThat(invoice().path("dueOn").asText()).isEqualTo(end.plusDays(29).toString());
    passesUntil(end.plusDays(29));

    assertThat(transfers.receive(anna, Transfers.invoices(order), "38.92")).isTrue();

    order = Orders.read(anna, order.path("id").asText());
    assertThat(order.path("status").asText()).isEqualTo("paid");
    assertThat(order.at("/lines/0/from").asText()).isEqualTo(end.toString());
    assertThat(product().path("status").asText()).isEqualTo("active");
    assertThat(product().path("paidUntil")).isEqualTo(order.at("/lines/0/to"));
    operators.booksAreClean();
  }

  @Test
  void moneyThatComesLaterStaysOnThePrepaidAccount() {
    passesUntil(end.plusDays(30));
    order = Orders.read(anna, order.path("id").asText());
    assertThat(order.path("status").asText()).isEqualTo("expired");
    assertThat(order.path("failure").asText()).isEqualTo("not_transferred");
    assertThat(invoice().path("status").asText()).isEqualTo("cancelled");

    assertThat(transfers.receive(anna, Transfers.invoices(order), "38.92")).isFalse();

    assertThat(Wallets.shown(anna)).isEqualTo("38.92 0.00 38.92");
    assertThat(product().path("status").asText()).isEqualTo("ended");
    assertThat(product().path("paidUntil").asText()).isEqualTo(end.toString());
    operators.booksAreClean();
  }
}
