package dev.kontor.money.invoice.export;

import static dev.kontor.money.invoice.Sales.draft;
import static dev.kontor.money.invoice.Sales.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.kontor.money.invoice.CreditExtent;
import dev.kontor.money.invoice.Issued;
import dev.kontor.money.invoice.Sales;
import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Person;
import dev.kontor.support.Wallets;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** INV-4: what the list gives, as a table that adds up. */
@KontorTest
class InvoiceExportResourceTest {
  private static final int MANY = 50_000;

  @Inject Customers customers;
  @Inject Sales sales;
  @Inject Jdbi jdbi;

  private Person anna;
  private Issued paid;
  private Issued note;
  private Issued open;

  @BeforeEach
  void annaHasInvoices() {
    anna = customers.newPerson();
    Wallets.fill(anna, "100.00");
    paid = sales.paidFromPrepaid(draft(anna, line(1000, "8.1"), line(2000, "2.6")));
    note = sales.credit(anna, paid, new CreditExtent.Amount(1000));
    open = sales.open(draft(anna, line(700, "8.1")));
  }

  private String path() {
    return "/v1/organisations/" + anna.organisationId() + "/invoices";
  }

  private Answer export(String query) {
    return anna.calls()
        .header("Accept", "*/*")
        .get(path() + "/export?format=" + query)
        .then()
        .statusCode(200)
        .extract();
  }

  private List<NamedCsvRecord> rows(String query) {
    return CsvReader.builder().ofNamedCsvRecord(export(query).asString()).stream().toList();
  }

  private static BigDecimal sum(List<NamedCsvRecord> rows, String column) {
    return rows.stream()
        .map(each -> each.getField(column))
        .filter(each -> !each.isEmpty())
        .map(BigDecimal::new)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "&kind=invoice", "&kind=credit_note", "&status=open", "&from=2026-01-01"})
  void columnsAddUpToTheTotalsOfTheList(String filter) {
    var list = Api.json(anna.calls().get(path() + "?totals=true" + filter).then().extract());
    var totals = list.path("totals").path(0);

    var rows = rows("csv" + filter);

    for (var column : List.of("net", "tax", "gross")) {
      assertThat(sum(rows, column))
          .as(column)
          .isEqualByComparingTo(totals.path(column).path("amount").asText());
    }
    assertThat(rows.stream().map(each -> each.getField("id")).distinct().toList())
        .isEqualTo(list.findValuesAsText("id").stream().distinct().toList());
  }

  @ParameterizedTest
  @CsvSource({
    "csv, text/csv, text/csv",
    "xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, application/vnd",
    "zip, application/zip, application/zip",
    "zip, 'text/csv;q=0.5, application/json', application/zip"
  })
  void theFormatSaysWhichOfTheFilesComes(String format, String accepted, String type) {
    anna.calls()
        .header("Accept", accepted)
        .get(path() + "/export?format=" + format)
        .then()
        .statusCode(200)
        .header("Content-Type", startsWith(type));
  }

  @Test
  void aLineStandsForADocumentAndRate() {
    var rows = rows("csv&status=paid&kind=invoice");

    assertThat(rows).hasSize(2);
    var first = rows.get(0);
    assertThat(first.getFields())
        .startsWith(paid.number(), "1", "invoice", paid.issuedOn().toString(), "paid", "")
        .containsSequence("8.1", "10.00", "0.81", "10.81", "31.33", "0.00", "31.33", "0.00", "0.00")
        .containsSequence("Anna Keller", "CH", "", "CH", "domestic", "no")
        .endsWith(paid.id().toString());
    assertThat(first.getField("refunded")).isEqualTo("10.00");
    var second = rows.get(1);
    assertThat(second.getField("line")).isEqualTo("2");
    assertThat(second.getField("taxRate")).isEqualTo("2.6");
    assertThat(second.getField("gross")).isEqualTo("20.52");
    assertThat(second.getField("paid")).isEmpty();
    assertThat(second.getField("refunded")).isEmpty();
  }

  @Test
  void creditNotesAreNegativeNumbers() {
    var rows = rows("csv&kind=credit_note");

    assertThat(sum(rows, "gross")).isEqualByComparingTo("-10.00");
    assertThat(sum(rows, "paidPaidIn")).isEqualByComparingTo("-10.00");
    assertThat(rows)
        .allSatisfy(
            each -> {
              assertThat(each.getField("net")).startsWith("-");
              assertThat(each.getField("number")).isEqualTo(note.number());
              assertThat(each.getField("creditsNumber")).isEqualTo(paid.number());
              assertThat(each.getField("reason")).isEqualTo("Irrtum");
            });
  }

  @Test
  void openOnesSayWhatIsDueAndHowItIsTransferred() {
    var row = rows("csv&status=open").get(0);

    assertThat(row.getField("number")).isEqualTo(open.number());
    assertThat(row.getField("due")).isEqualTo("7.57");
    assertThat(row.getField("dueOn")).isEqualTo(Sales.DUE.toString());
    assertThat(row.getField("reference")).matches("[0-9]{27}");
    assertThat(row.getField("paidOn")).isEmpty();
  }

  @Test
  void aFileHasANameAndAType() {
    var csv = export("csv&bom=true");
    assertThat(csv.contentType()).isEqualTo("text/csv;charset=UTF-8");
    assertThat(csv.header("Content-Disposition"))
        .matches("attachment; filename=\"invoices-\\d{4}-\\d\\d-\\d\\d[.]csv\"");
    assertThat(csv.asString()).startsWith("\uFEFFnumber,line,kind");

    var xlsx = export("xlsx");
    assertThat(xlsx.contentType()).contains("spreadsheetml.sheet");
    assertThat(xlsx.header("Content-Disposition")).contains(".xlsx\"");
    assertThat(xlsx.asString()).startsWith("PK");
  }

  @ParameterizedTest
  @CsvSource({
    "'', export-format-unknown, format",
    "format=, export-format-unknown, format",
    "format=pdf, export-format-unknown, format",
    "format=CSV, export-format-unknown, format",
    "format=csv&status=lost, invoice-status-unknown, status",
    "format=csv&kind=receipt, invoice-kind-unknown, kind",
    "format=csv&from=2026-12-01&to=2026-11-01, period-invalid, to",
    "format=csv&from=2016-11-30&to=2026-12-01, period-invalid, to",
    "format=csv&from=yesterday, period-invalid, from",
    "format=csv&zone=Mars&from=2026-11-01, period-invalid, zone",
    "format=csv&bom=yes, flag-invalid, bom",
    "format=csv&totals=true, validation-failed, totals",
    "format=csv&limit=10, validation-failed, limit"
  })
  void badInputIsRefused(String query, String slug, String parameter) {
    anna.calls()
        .header("Accept", "*/*")
        .get(path() + "/export?" + query)
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/" + slug))
        .body("violations[0].field", equalTo(parameter));
  }

  @Test
  void tenYearsAreFine() {
    assertThat(rows("csv&from=2026-06-01&to=2036-06-01&zone=Europe/Zurich")).isNotEmpty();
    assertThat(rows("csv&from=2000-01-01")).as("without an end").isNotEmpty();
  }

  @Test
  void strangersFindNothing() {
    customers
        .newPerson()
        .calls()
        .header("Accept", "*/*")
        .get(path() + "/export?format=csv")
        .then()
        .statusCode(404);
  }

  @Test
  void anExportOfAnySizeIsStreamed() throws IOException {
    ManyInvoices.insert(jdbi, anna.organisationId(), MANY);
    var started = System.nanoTime();
    var address = RestAssured.baseURI + ":" + RestAssured.port + path() + "/export?format=csv";
    var connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
    connection.setRequestProperty("Authorization", "Bearer " + anna.accessToken());
    assertThat(connection.getResponseCode()).isEqualTo(200);
    assertThat(connection.getHeaderField("Content-Length")).isNull();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(lines.readLine()).startsWith("number,line,kind,");
      var first = Duration.ofNanos(System.nanoTime() - started);
      var count = lines.lines().filter(each -> each.contains(",Anna Keller,")).count();
      var all = Duration.ofNanos(System.nanoTime() - started);

      assertThat(count).isEqualTo(MANY + 1 + 2 + 2);
      assertThat(first).isLessThan(all.dividedBy(2));
    }
  }
}
