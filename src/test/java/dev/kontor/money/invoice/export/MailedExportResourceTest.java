package dev.kontor.money.invoice.export;

import static dev.kontor.money.invoice.Sales.draft;
import static dev.kontor.money.invoice.Sales.line;
import static dev.kontor.money.invoice.export.MailedInvoices.ask;
import static dev.kontor.money.invoice.export.MailedInvoices.asked;
import static dev.kontor.money.invoice.export.MailedInvoices.awaitReady;
import static dev.kontor.money.invoice.export.MailedInvoices.file;
import static dev.kontor.money.invoice.export.MailedInvoices.path;
import static dev.kontor.money.invoice.export.MailedInvoices.status;
import static dev.kontor.money.invoice.export.MailedInvoices.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.money.invoice.CreditExtent;
import dev.kontor.money.invoice.Sales;
import dev.kontor.support.Api;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Mailbox;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Tables;
import dev.kontor.support.Tenants;
import dev.kontor.support.Wallets;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exports are prepared, mailed as a link, and downloaded for seven days (INV-4). */
@KontorTest
class MailedExportResourceTest {
  private static final String READY = "is ready";

  @Inject Customers customers;
  @Inject Sales sales;
  @Inject Mailbox mailbox;
  @Inject PassingTime time;
  @Inject Tables tables;

  private Person anna;

  @BeforeEach
  void annaHasMoney() {
    anna = customers.newPerson();
    Wallets.fill(anna, "100.00");
  }

  private String stream(String query) {
    return anna.calls()
        .get("/v1/organisations/" + anna.organisationId() + "/invoices/export?" + query)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  @Test
  void whatWasAskedForIsMailedAsItStoodThen() {
    sales.paidFromPrepaid(draft(anna, line(1000, "8.1"), line(2000, "2.6")));
    var open = sales.open(draft(anna, line(700, "8.1")));
    var before = stream("format=csv&bom=true");

    var answer = ask(anna, Map.of("format", "csv", "bom", true, "email", true));
    var id = Api.json(answer).path("id").asText();
    sales.payFromPrepaid(anna, open);
    sales.credit(anna, open, new CreditExtent.Whole());
    sales.paidFromPrepaid(draft(anna, line(500, "8.1")));

    answer.then().statusCode(201).header("Location", path(anna, id)).body("total", equalTo(2));
    awaitReady(anna, id);
    var now = Api.json(anna.calls().get(path(anna, id)));
    assertThat(now.path("done").asInt()).isEqualTo(2);
    assertThat(now.path("format").asText()).isEqualTo("csv");
    assertThat(now.path("expiresAt").asText()).isNotEmpty();
    var file = file(anna, id);
    assertThat(file.asString()).isEqualTo(before).startsWith("\uFEFF").contains("open");
    assertThat(file.contentType()).isEqualTo("text/csv;charset=UTF-8");
    assertThat(file.header("Content-Disposition"))
        .matches("attachment; filename=\"invoices-\\d{4}-\\d\\d-\\d\\d\\.csv\"");
    assertThat(file(anna, id).asString()).isEqualTo(before);
    assertThat(stream("format=csv&bom=true")).isNotEqualTo(before);
  }

  @Test
  void theMailHasALinkToItForWhoAsked() {
    var marco = customers.newMember(anna, "administrator");
    sales.paidFromPrepaid(draft(anna, line(1000, "8.1")));

    var id = asked(marco, wish("xlsx"));

    awaitReady(marco, id);
    var mail = Mailbox.text(mailbox.await(marco.email(), READY));
    assertThat(mail)
        .contains("as XLSX", "1 in all")
        .containsPattern(
            Pattern.quote(
                "/invoice-exports?export=" + id + "&organisation=" + marco.organisationId()));
    assertThat(mailbox.of(anna.email()).toString()).doesNotContain(READY);
    assertThat(file(anna, id).asByteArray()).startsWith('P', 'K');
  }

  @Test
  void itKeepsToTheFilter() {
    var paid = sales.paidFromPrepaid(draft(anna, line(1000, "8.1")));
    var note = sales.credit(anna, paid, new CreditExtent.Whole());
    var open = sales.open(draft(anna, line(700, "8.1")));
    var filters = new HashMap<String, Object>();
    filters.put("kind", "invoice");
    filters.put("status", "refunded");
    filters.put("from", "2020-01-01");
    filters.put("zone", "Europe/Zurich");
    filters.put("to", null);

    var id = asked(anna, Map.of("format", "csv", "filters", filters, "email", true));

    awaitReady(anna, id);
    assertThat(file(anna, id).asString())
        .contains(paid.number())
        .doesNotContain(note.number(), open.number() + ",");
    assertThat(Api.json(anna.calls().get(path(anna, id))).path("total").asInt()).isEqualTo(1);
  }

  @Test
  void itExpiresAfterSevenDaysAndIsForgottenLater() {
    var id = asked(anna, wish("csv"));
    awaitReady(anna, id);
    time.passesWithItsWork("P6DT23H");
    file(signedIn(), id).then().statusCode(200);

    time.passesWithItsWork("PT2H");

    assertThat(status(signedIn(), id)).isEqualTo("expired");
    file(signedIn(), id).then().statusCode(409).body("type", equalTo("/problems/export-expired"));

    time.passesWithItsWork("P32D");
    file(signedIn(), id).then().statusCode(404);
    assertThat(tables.count("invoice_export", "id = ?", UUID.fromString(id))).isZero();
  }

  private Person signedIn() {
    return customers.signIn(anna.email());
  }

  @Test
  void whatIsPreparedHasNoFileYet() {
    var id = asked(anna, wish("csv"));
    awaitReady(anna, id);
    tables.run(
        """
        update invoice_export set status = 'running', ended_at = null, expires_at = null, total = 7
        where id = ?""",
        UUID.fromString(id));

    file(anna, id)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/export-not-ready"))
        .body("detail", containsString("0 of 7"))
        .body("total", equalTo(7));
  }

  @Test
  void othersDoNotFindIt() {
    var id = asked(anna, wish("csv"));
    awaitReady(anna, id);
    var stranger = customers.newPerson();
    var collaborator = customers.newMember(anna, "collaborator");

    for (var what : new String[] {"", "/file"}) {
      stranger.calls().get(path(anna, id) + what).then().statusCode(404);
      stranger.calls().get(path(stranger, id) + what).then().statusCode(404);
      anna.calls().get(path(anna, Tenants.unknownId()) + what).then().statusCode(404);
      anna.calls().get(path(anna, "not-an-id") + what).then().statusCode(404);
      collaborator.calls().get(path(anna, id) + what).then().statusCode(403);
    }
    Api.request().get(path(anna, id) + "/file").then().statusCode(401);
    collaborator.calls().body(wish("csv")).post(path(anna)).then().statusCode(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"format\": \"csv\"}",
        "{\"format\": \"csv\", \"email\": null}",
        "{\"format\": \"csv\", \"email\": false}",
        "{\"email\": true}",
        "{\"format\": null, \"email\": true}",
        "{\"format\": \"pdf\", \"email\": true}",
        "{\"format\": \"CSV\", \"email\": true}",
        "{\"format\": \"csv\", \"email\": true, \"filters\": {\"status\": \"lost\"}}",
        "{\"format\": \"csv\", \"email\": true, \"filters\": {\"kind\": \"bill\"}}",
        "{\"format\": \"csv\", \"email\": true, \"filters\": {\"totals\": true}}"
      })
  void whatIsNoWishIsRefused(String wish) {
    anna.calls().body(wish).post(path(anna)).then().statusCode(422);

    assertThat(tables.count("invoice_export", "organisation_id = ?", anna.organisationId()))
        .isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "from, 2026-13-01, ''",
    "zone, Mars/Olympus, ''",
    "to, 2026-01-01, 2026-02-01",
    "to, 2026-01-01, 2015-12-31"
  })
  void aPeriodThatIsNoneIsRefused(String at, String text, String from) {
    var filters = new HashMap<String, Object>(Map.of(at, text));
    if (!from.isEmpty()) {
      filters.put("from", from);
    }

    ask(anna, Map.of("format", "csv", "email", true, "filters", filters))
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/period-invalid"))
        .body("violations[0].field", equalTo("filters." + at));
  }

  @Test
  void theSameWishWithTheSameKeyIsOneExport() {
    var call = anna.calls().header("Idempotency-Key", Wallets.newKey()).body(wish("csv"));

    var first = Api.json(call.post(path(anna)));
    var second = Api.json(call.post(path(anna)));

    assertThat(second.path("id")).isEqualTo(first.path("id"));
    assertThat(tables.count("invoice_export", "organisation_id = ?", anna.organisationId()))
        .isEqualTo(1);
  }

  @Test
  void theActivityTellsWhoAsked() {
    var id = asked(anna, wish("csv"));

    anna.calls()
        .get("/v1/organisations/" + anna.organisationId() + "/activity?kind=invoice_export.asked")
        .then()
        .statusCode(200)
        .body("items[0].subject.id", equalTo(id))
        .body("items[0].after.format", equalTo("csv"));
  }
}
