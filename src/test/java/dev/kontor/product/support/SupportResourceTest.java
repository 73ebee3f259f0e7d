package dev.kontor.product.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.product.catalogue.BillingPeriod;
import dev.kontor.support.Api;
import dev.kontor.support.Baskets;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.Orders;
import dev.kontor.support.Organisation;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Shelf;
import dev.kontor.support.Tables;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an organisation learns of its premium support (SUB-7). */
@KontorTest
class SupportResourceTest {
  @Inject Customers customers;
  @Inject Operators operators;
  @Inject PassingTime time;
  @Inject Tables tables;
  @Inject Shelf shelf;

  private Person anna;

  @BeforeEach
  void annaMayOrder() {
    anna = customers.newPerson();
    Organisation.addBillingAddress(anna);
  }

  private JsonNode support() {
    return Api.json(anna.calls().get(path()).then().statusCode(200).extract());
  }

  private String path() {
    return "/v1/organisations/" + anna.organisationId() + "/support";
  }

  private String buy(String offer, String period) {
    return Orders.bought(anna, Baskets.line(offer, period), "sandbox:success")
        .at("/lines/0/productId")
        .asText();
  }

  private LocalDate inMonths(int months) {
    var today = LocalDate.ofInstant(time.now(), ZoneOffset.UTC);
    var month = YearMonth.from(today).plusMonths(months);
    return month.atDay(Math.min(today.getDayOfMonth(), month.lengthOfMonth()));
  }

  private static List<String> texts(JsonNode items, String... pointers) {
    return StreamSupport.stream(items.spliterator(), false)
        .map(
            each -> {
              var text = new StringBuilder();
              for (var pointer : pointers) {
                text.append(text.isEmpty() ? "" : " ").append(each.at(pointer).asText());
              }
              return text.toString();
            })
        .toList();
  }

  private static List<String> upgrades(JsonNode support) {
    return texts(support.path("upgrades"), "/offer", "/period", "/price/amount");
  }

  @Test
  void whoHasNoneSeesWhatThereIs() {
    var support = support();

    for (var member :
        List.of(
            "productId",
            "status",
            "offer",
            "period",
            "level",
            "firstAnswerHours",
            "paidUntil",
            "minimumEndsOn",
            "earliestEnd")) {
      assertThat(support.get(member).isNull()).as(member).isTrue();
    }
    assertThat(upgrades(support))
        .containsExactly(
            "premium_support_plus P1M 29.00",
            "premium_support_plus P3M 87.00",
            "premium_support_plus P1Y 290.00",
            "premium_support_pro P1M 99.00",
            "premium_support_pro P3M 297.00",
            "premium_support_pro P1Y 990.00",
            "premium_support_enterprise P1M 390.00",
            "premium_support_enterprise P3M 1170.00",
            "premium_support_enterprise P1Y 3900.00");
    assertThat(texts(support.path("upgrades"), "/level", "/firstAnswerHours", "/price/currency"))
        .contains("plus 4 CHF", "pro 2 CHF", "enterprise 1 CHF");
  }

  @ParameterizedTest
  @CsvSource({"plus,4,P1M,6", "pro,2,P3M,6", "enterprise,1,P1Y,12"})
  void whoHasSomeSeesItsLevelAndItsDays(String level, int hours, String period, int months) {
    var id = buy("premium_support_" + level, period);

    var support = support();

    assertThat(support.path("productId").asText()).isEqualTo(id);
    assertThat(support.path("status").asText()).isEqualTo("active");
    assertThat(support.path("offer").asText()).isEqualTo("premium_support_" + level);
    assertThat(support.path("period").asText()).isEqualTo(period);
    assertThat(support.path("level").asText()).isEqualTo(level);
    assertThat(support.path("firstAnswerHours").asInt()).isEqualTo(hours);
    assertThat(support.path("paidUntil").asText()).isEqualTo(inMonths(months).toString());
    assertThat(support.path("minimumEndsOn").asText()).isEqualTo(inMonths(6).toString());
    assertThat(support.path("earliestEnd").asText()).isEqualTo(inMonths(months).toString());
  }

  @Test
  void upgradesAreDearerAndForAsLong() {
    buy("premium_support_plus", "P3M");
    assertThat(upgrades(support()))
        .containsExactly(
            "premium_support_pro P3M 297.00",
            "premium_support_pro P1Y 990.00",
            "premium_support_enterprise P3M 1170.00",
            "premium_support_enterprise P1Y 3900.00");
    assertThat(texts(support().path("upgrades"), "/level", "/firstAnswerHours"))
        .containsExactly("pro 2", "pro 2", "enterprise 1", "enterprise 1");
  }

  @Test
  void nothingIsDearerThanTheHighest() {
    buy("premium_support_enterprise", "P1M");

    assertThat(upgrades(support())).isEmpty();
  }

  /** What operators gave runs at least as long, whether it has an end or not. */
  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {"P1M,6,6,6", "P1Y,12,6,12", "none,0,6,6"})
  void whatWasGivenHasItsMinimumToo(@Nullable String period, int paid, int minimum, int end) {
    var given = new HashMap<String, Object>();
    given.putAll(Map.of("type", "premium_support", "name", "Premium support"));
    given.put("offer", "premium_support_pro");
    given.put("period", period);
    operators
        .somebody()
        .calls()
        .body(given)
        .post("/v1/operator/organisations/" + anna.organisationId() + "/products")
        .then()
        .statusCode(201)
        .body("paidUntil", equalTo(paid == 0 ? null : inMonths(paid).toString()));

    var support = support();

    assertThat(support.path("level").asText()).isEqualTo("pro");
    assertThat(support.path("minimumEndsOn").asText()).isEqualTo(inMonths(minimum).toString());
    assertThat(support.path("earliestEnd").asText()).isEqualTo(inMonths(end).toString());
    assertThat(support.path("upgrades").isEmpty()).isEqualTo(period == null);
  }

  @Test
  void aTermOfOperatorsKeepsItsAnchorDay() {
    var given =
        Map.of(
            "type", "premium_support",
            "name", "Premium support",
            "offer", "premium_support_plus",
            "period", "P3M",
            "termStart", "2028-08-31");
    operators
        .somebody()
        .calls()
        .body(given)
        .post("/v1/operator/organisations/" + anna.organisationId() + "/products")
        .then()
        .statusCode(201)
        .body("termStart", equalTo("2028-08-31"))
        .body("termEnd", equalTo("2029-02-28"));
    assertThat(support().path("minimumEndsOn").asText()).isEqualTo("2029-02-28");
  }

  @Test
  void whatHasExpiredPromisesNothing() {
    var id = buy("premium_support_plus", "P1M");
    tables.run("update product set status = 'expired' where id = ?", UUID.fromString(id));

    var expired = support();

    assertThat(expired.path("productId").asText()).isEqualTo(id);
    assertThat(expired.path("status").asText()).isEqualTo("expired");
    assertThat(expired.path("level").isNull()).isTrue();
    assertThat(expired.path("firstAnswerHours").isNull()).isTrue();
    assertThat(expired.path("earliestEnd").isNull()).isTrue();
    assertThat(expired.path("upgrades")).isEmpty();

    shelf.end(UUID.fromString(id));
    assertThat(support().path("productId").isNull()).isTrue();
  }

  @Test
  void whatWasCancelledRunsToItsEnd() {
    var id = buy("premium_support_plus", "P1M");
    tables.run("update product set status = 'cancelled' where id = ?", UUID.fromString(id));

    assertThat(support().path("level").asText()).isEqualTo("plus");
    assertThat(support().path("earliestEnd")).isEqualTo(support().path("paidUntil"));
  }

  /** Of the past, before there was the rule: the better one counts. */
  @Test
  void ofSeveralTheBetterOneCounts() {
    buy("premium_support_plus", "P1M");
    tables.run(
        """
        insert into product (organisation_id, id, type, name, status, offer, period, anchor_day,
          auto_renewal, attributes, created_at, version)
        values (?, gen_random_uuid(), 'premium_support', 'Old', 'active', 'premium_support_pro',
          'P1M', 1, false, '{}', now(), 0)""",
        anna.organisationId());

    assertThat(support().path("level").asText()).isEqualTo("pro");
    assertThat(support().path("minimumEndsOn").isNull()).isTrue();
    assertThat(support().path("period").asText()).isEqualTo(BillingPeriod.P1M.name());
  }

  @Test
  void externalsDoNotSeeItUnlessTheyPayForIt() {
    var eva = customers.newMember(anna, "external");
    eva.calls().get(path()).then().statusCode(403);

    Organisation.giveAccounting(anna, customers.memberId(anna, eva));

    eva.calls().get(path()).then().statusCode(200);
    customers.newMember(anna, "collaborator").calls().get(path()).then().statusCode(200);
    customers.somebody().calls().get(path()).then().statusCode(404);
  }
}
