package dev.kontor.money.prepaid;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.support.Api;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.Person;
import dev.kontor.support.Wallets;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The statement, page by page and as CSV. */
@KontorTest
class StatementTest {
  private static Person anna;
  private static Person operator;
  private static List<JsonNode> all;

  @Inject Customers customers;
  @Inject Operators operators;

  @BeforeEach
  void annaHasAStatement() {
    if (anna != null && anna.calls().get("/v1/me").statusCode() == 200) {
      return;
    }
    operator = operators.somebody();
    anna = customers.newPerson();
    Wallets.fill(anna, "100.00");
    Wallets.fill(anna, "20.50");
    Wallets.credit(operator, anna.organisationId(), "10.00");
    Wallets.staff(
            operator,
            anna.organisationId(),
            "charges",
            Map.of("amount", Wallets.chf("12.34"), "reason", "=HYPERLINK(\"http://evil\")"))
        .then()
        .statusCode(201);
    all = items("");
  }

  @Test
  void entriesComeWithTheRunningBalance() {
    assertThat(texts(all, "/kind"))
        .containsExactly("charge", "promotional_credit", "top_up", "top_up");
    assertThat(texts(all, "/amount/amount")).containsExactly("-12.34", "10.00", "20.50", "100.00");
    assertThat(texts(all, "/balanceAfter/amount"))
        .containsExactly("118.16", "130.50", "120.50", "100.00");
    assertThat(texts(all, "/creditAfter/amount")).containsExactly("0.00", "10.00", "0.00", "0.00");
    assertThat(texts(all, "/sequence")).containsExactly("4", "3", "2", "1");
  }

  @Test
  void pagesFollowTheSequenceWhileMoreIsPosted() {
    var first = get("/entries?limit=2");
    Wallets.fill(anna, "5.00");
    var second = get("/entries?limit=2&after=" + first.path("next").asText());

    var seen = new ArrayList<String>();
    first.path("items").forEach(each -> seen.add(each.path("id").asText()));
    second.path("items").forEach(each -> seen.add(each.path("id").asText()));
    assertThat(seen).containsExactlyElementsOf(texts(all, "/id"));
    assertThat(second.path("next").isNull()).isTrue();
    anna = null;
  }

  @Test
  void aPeriodIncludesItsBeginningAndNotItsEnd() {
    var newest = all.get(0).path("createdAt").asText();
    var oldest = all.get(3).path("createdAt").asText();

    assertThat(texts(items("?from=" + newest), "/id")).containsExactly(id(0));
    assertThat(texts(items("?to=" + newest), "/id")).containsExactly(id(1), id(2), id(3));
    assertThat(texts(items("?from=" + oldest + "&to=" + newest), "/id"))
        .containsExactly(id(1), id(2), id(3));
    assertThat(items("?from=" + oldest + "&to=" + oldest)).isEmpty();
  }

  @Test
  void daysBeginInTheZoneThatIsGiven() {
    for (var zone : List.of("Pacific/Kiritimati", "Pacific/Pago_Pago", "UTC")) {
      var day =
          LocalDate.ofInstant(
              Instant.parse(all.get(0).path("createdAt").asText()), ZoneId.of(zone));
      var query = "&zone=" + zone.replace("/", "%2F");
      assertThat(texts(items("?from=" + day + "&to=" + day.plusDays(1) + query), "/id"))
          .contains(id(0));
      assertThat(texts(items("?to=" + day + query), "/id")).doesNotContain(id(0));
      assertThat(items("?from=" + day.plusDays(1) + query)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "from=yesterday",
        "to=2026-13-01",
        "from=2026-02-30",
        "zone=Mars",
        "from=2026-11-01T00:00"
      })
  void whatIsNoPeriodIsRefused(String query) {
    for (var path : List.of("/entries?", "/entries.csv?")) {
      anna.calls()
          .get(Wallets.path(anna) + path + query)
          .then()
          .statusCode(422)
          .body("type", org.hamcrest.Matchers.equalTo("/problems/period-invalid"));
    }
  }

  @Test
  void anotherCurrencyHasAStatementOfItsOwn() {
    assertThat(items("?currency=EUR")).isEmpty();
    assertThat(items("?currency=CHF")).hasSizeGreaterThanOrEqualTo(4);
    anna.calls()
        .get(Wallets.path(anna) + "/entries?currency=chf")
        .then()
        .statusCode(422)
        .body("type", org.hamcrest.Matchers.equalTo("/problems/currency-unknown"));
  }

  @Test
  void theExportEqualsTheListAndIsSafe() {
    var answer = anna.calls().get(Wallets.path(anna) + "/entries.csv");

    assertThat(answer.contentType()).startsWith("text/csv");
    var lines = answer.asString().split("\r\n");
    assertThat(lines[0]).startsWith("sequence,createdAt,kind,in,out,balanceAfter");
    assertThat(lines).hasSize(items("").size() + 1);
    assertThat(answer.asString())
        .contains(",charge,,12.34,118.16,0.00,CHF,\"'=HYPERLINK(")
        .contains(",top_up,100.00,,100.00,0.00,CHF,,payment,");
  }

  private static String id(int number) {
    return all.get(number).path("id").asText();
  }

  private static List<String> texts(List<JsonNode> items, String pointer) {
    return items.stream().map(each -> each.at(pointer).asText()).toList();
  }

  private static List<JsonNode> items(String query) {
    var items = new ArrayList<JsonNode>();
    get("/entries" + query).path("items").forEach(items::add);
    return items;
  }

  private static JsonNode get(String path) {
    return Api.json(anna.calls().get(Wallets.path(anna) + path).then().statusCode(200).extract());
  }
}
