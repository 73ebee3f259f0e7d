package dev.kontor.money.invoice.export;

import static dev.kontor.money.invoice.Sales.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.kontor.money.invoice.CreditExtent;
import dev.kontor.money.invoice.DraftLine;
import dev.kontor.money.invoice.InvoiceDraft;
import dev.kontor.money.invoice.Party;
import dev.kontor.money.invoice.Sales;
import dev.kontor.support.Api;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Person;
import dev.kontor.support.Wallets;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * INV-4 and invariant 16: other programs read of the files what the list says, and take no text for
 * a number, a date or a formula.
 */
@KontorTest
class SpreadsheetProgramsTest {
  /** What spreadsheet programs would like to work out, or change. */
  private static final List<String> NAMES =
      List.of(
          "=1+1",
          "+41 31 311 22 33",
          "-5",
          "@SUM(A1:A9)",
          "=HYPERLINK(\"https://example.com\";\"Rechnung\")",
          "0041",
          "1E5",
          "2025-01-31",
          "TRUE",
          "Müller, «Söhne»; \"Größe\" & <Co>",
          "Zeile 1\nZeile 2",
          "Żółw 東京 𝄞");

  /**
   * Comma, quotes, UTF-8, all lines, columns as they are, any language; texts in quotes, numbers
   * and dates without, and of a formula what comes out of it.
   */
  private static final String AS_CSV =
      "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false";

  @Inject Customers customers;
  @Inject Sales sales;
  @TempDir Path folder;

  private Person anna;

  @BeforeEach
  void annaHasInvoicesOfAllSorts() {
    anna = customers.newPerson();
    Wallets.fill(anna, "3000.00");
    for (var name : NAMES) {
      sales.paidFromPrepaid(draft("CHF", name, line(12345, "8.1"), line(99, "2.6")));
    }
    var paid = sales.paidFromPrepaid(draft("CHF", NAMES.get(0), line(70001, "8.1")));
    sales.credit(anna, paid, new CreditExtent.Amount(12345));
    var cancelled = sales.open(draft("EUR", NAMES.get(1), line(777, "8.1"), line(333, "2.6")));
    sales.cancel(anna, cancelled);
    sales.open(draft("EUR", NAMES.get(2), line(123456789, "8.1")));
    sales.open(draft("EUR", NAMES.get(3), line(5, "0")));
  }

  private InvoiceDraft draft(String currency, String recipient, DraftLine... lines) {
    var usual = Sales.draft(anna, lines);
    var whose = usual.recipient();
    return new InvoiceDraft(
        usual.organisationId(),
        usual.orderId(),
        currency,
        usual.language(),
        new Party(recipient, whose.address(), null, whose.vatNumber(), null),
        usual.taxation(),
        usual.evidence(),
        usual.lines(),
        usual.taxes());
  }

  private String path() {
    return "/v1/organisations/" + anna.organisationId() + "/invoices";
  }

  private Path exported(String format) throws IOException {
    var answer = anna.calls().header("Accept", "*/*").get(path() + "/export?format=" + format);
    var file = folder.resolve("invoices." + format);
    return Files.write(file, answer.then().statusCode(200).extract().asByteArray());
  }

  /** By currency: how many documents, net, tax, gross. */
  private Map<String, String> totals() {
    var totals = new TreeMap<String, String>();
    var list = Api.json(anna.calls().get(path() + "?totals=true&limit=1").then().extract());
    for (var each : list.path("totals")) {
      totals.put(
          each.path("currency").asText(),
          "%s %s %s %s"
              .formatted(
                  each.path("count").asText(),
                  each.at("/net/amount").asText(),
                  each.at("/tax/amount").asText(),
                  each.at("/gross/amount").asText()));
    }
    assertThat(totals).containsOnlyKeys("CHF", "EUR");
    return totals;
  }

  @Test
  void pythonReadsTheSameFromCsv() throws Exception {
    var python = run("python3", "--version");
    assumeTrue(python.isGood(), "No Python is installed (on Debian: apt-get install python3)");
    var script = Path.of("src/test/resources/sums.py").toAbsolutePath().toString();

    var read = run("python3", script, exported("csv").toString());

    assertThat(read.isGood()).as(read.output()).isTrue();
    var found = new ObjectMapper().readTree(read.output());
    var sums = new TreeMap<String, String>();
    found
        .path("sums")
        .properties()
        .forEach(each -> sums.put(each.getKey(), each.getValue().asText()));
    assertThat(sums).isEqualTo(totals());
    var recipients = new ArrayList<String>();
    found.path("recipients").forEach(each -> recipients.add(each.asText()));
    assertThat(recipients)
        .contains("'=1+1", "'+41 31 311 22 33", "'-5", "'@SUM(A1:A9)")
        .containsAll(NAMES.subList(5, NAMES.size()))
        .noneMatch(each -> each.matches("(?s)[=+@\\-].*"));
  }

  @Test
  void libreOfficeReadsTheSameFromXlsx() throws Exception {
    var office = run("soffice", "--version");
    assumeTrue(
        office.isGood(),
        "No LibreOffice is installed (on Debian: apt-get install libreoffice-calc)");

    var read =
        run(
            "soffice",
            "-env:UserInstallation=" + folder.resolve("profile").toUri(),
            "--headless",
            "--convert-to",
            AS_CSV,
            "--outdir",
            folder.toString(),
            exported("xlsx").toString());

    assertThat(read.isGood()).as(read.output()).isTrue();
    var csv = Files.readString(folder.resolve("invoices.csv"));
    var rows = CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
    assertThat(sums(rows)).isEqualTo(totals());
    assertThat(rows.stream().map(each -> each.getField("recipient"))).containsAll(NAMES);
    assertThat(csv).as("texts").contains(NAMES.stream().map(this::quoted).toList());
    var open = rows.stream().filter(each -> each.getField("status").equals("open")).toList();
    assertThat(open).isNotEmpty();
    for (var each : open) {
      assertThat(each.getField("reference")).matches("[0-9]{27}|RF[0-9]{12}");
      assertThat(csv).as("texts").contains(quoted(each.getField("reference")));
    }
    for (var column : List.of("line", "issuedOn", "taxRate", "net", "tax", "gross")) {
      for (var each : rows) {
        assertThat(csv).as("numbers and dates").doesNotContain(quoted(each.getField(column)) + ",");
      }
    }
  }

  private String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  private static Map<String, String> sums(List<NamedCsvRecord> rows) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                each -> each.getField("currency"), TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> sum(each.getValue())));
  }

  private static String sum(List<NamedCsvRecord> rows) {
    var documents = rows.stream().map(each -> each.getField("id")).distinct().count();
    return "%d %s %s %s"
        .formatted(documents, sum(rows, "net"), sum(rows, "tax"), sum(rows, "gross"));
  }

  private static BigDecimal sum(List<NamedCsvRecord> rows, String column) {
    return rows.stream()
        .map(each -> new BigDecimal(each.getField(column)))
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .setScale(2);
  }

  private record Run(boolean isGood, String output) {}

  /** A program that there isn't is no good. */
  private static Run run(String... command) throws Exception {
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Run(process.waitFor(5, TimeUnit.MINUTES) && process.exitValue() == 0, output);
    } catch (IOException notThere) {
      return new Run(false, notThere.toString());
    }
  }
}
