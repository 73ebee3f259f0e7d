package dev.kontor.sale.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.money.invoice.document.PdfFiles;
import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.Baskets;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Orders;
import dev.kontor.support.Organisation;
import dev.kontor.support.Person;
import dev.kontor.support.Renewals;
import dev.kontor.support.Tables;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** INV-3: a pro-forma for chosen renewals, which nobody keeps. */
@KontorTest
class RenewalProFormaTest {
  @Inject Customers customers;
  @Inject Tables tables;

  private Person anna;
  private String site;

  @BeforeEach
  void annaHasASite() {
    anna = customers.newPerson();
    Organisation.addBillingAddress(anna);
    var bought = Orders.bought(anna, Baskets.line("web_hosting_starter", "P3M"), "sandbox:success");
    site = bought.at("/lines/0/productId").asText();
  }

  private Answer proForma(String accept, List<Map<String, Object>> items) {
    return anna.calls()
        .header("Accept", accept)
        .body(Map.of("items", items))
        .post(Renewals.path(anna) + "/pro-forma");
  }

  @Test
  void itTellsWhatThePreviewTells() {
    var items = List.of(Renewals.next(anna, site, "P1Y"));
    var preview = Api.json(Renewals.preview(anna, items).then().statusCode(200).extract());

    var told = Api.json(proForma("application/json", items).then().statusCode(200).extract());

    assertThat(told.path("preview")).isEqualTo(preview);
  }

  @Test
  void onPaperItShowsPeriodsAndTotals() {
    var items = List.of(Renewals.next(anna, site, "P1Y"));
    var total = Api.json(Renewals.preview(anna, items)).at("/total/amount").asText();

    var answer = proForma("application/pdf", items);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.contentType()).isEqualTo("application/pdf");
    assertThat(answer.header("Vary")).contains("Accept");
    assertThat(answer.header("RateLimit-Policy")).contains("paper-caller");
    assertThat(answer.header("Content-Disposition")).contains("pro-forma.pdf");
    assertThat(PdfFiles.text(answer.asByteArray())).contains(total, "65.00", "Alpenglück GmbH");
  }

  @Test
  void nothingOfItIsKept() {
    var items = List.of(Renewals.next(anna, site, "P1Y"));
    var before = kept();

    proForma("application/pdf", items).then().statusCode(200);

    assertThat(kept()).isEqualTo(before);
  }

  private List<Integer> kept() {
    var ours = "organisation_id = ?";
    var id = anna.organisationId();
    return List.of(
        tables.count("customer_order", ours, id),
        tables.count("invoice", ours, id),
        tables.count("invoice_pdf", ours, id),
        tables.count("transfer_reference", ours, id));
  }

  @ParameterizedTest
  @CsvSource({
    "*/*, application/json",
    "application/*, application/json",
    "'application/pdf, application/json;q=0.9', application/pdf"
  })
  void acceptSaysWhich(String accept, String type) {
    var answer = proForma(accept, List.of(Renewals.next(anna, site, "P1Y")));

    assertThat(answer.contentType()).startsWith(type);
  }

  @Test
  void whatCantBeRenewedHasNone() {
    var item = Renewals.next(anna, site, "P1Y");

    assertThat(proForma("image/png", List.of(item)).statusCode()).isEqualTo(406);
    Api.isRefused(
        proForma("application/pdf", List.of(item, item)),
        422,
        "renewed-twice",
        "items[1].productId");
    var unknown = Renewals.item(UUID.randomUUID().toString(), "2030-01-01", "P1Y");
    assertThat(proForma("application/pdf", List.of(unknown)).statusCode()).isBetween(404, 422);
    assertThat(proForma("application/pdf", List.of()).statusCode()).isEqualTo(422);
  }
}
