package dev.kontor.sale.vat;

import static dev.kontor.support.VatRateCalls.PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import dev.kontor.money.invoice.TaxReason;
import dev.kontor.platform.money.Percent;
import dev.kontor.product.catalogue.VatCategory;
import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.VatRateCalls;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Operators see and change rates, each test those of a place of its own. */
@KontorTest
class OperatorVatRateResourceTest {
  @Inject Customers customers;
  @Inject Operators operators;
  @Inject PassingTime time;
  @Inject VatPlaces places;
  @Inject VatRates rates;

  private Person sam;
  private LocalDate today;
  private LocalDate next;

  @BeforeEach
  void samIsAnOperator() {
    sam = operators.newOperator();
    today = LocalDate.ofInstant(time.now(), ZoneOffset.UTC);
    next = today.plusDays(400);
  }

  @Test
  void allPlacesAreListedWithAllTheirRates() {
    var list = sam.calls().get(PATH + "?limit=200").then().statusCode(200);

    list.body("items.place", equalTo(places.all().stream().map(TaxPlace::code).toList()))
        .body("next", equalTo(null))
        .body("items[place=PT-30].country", contains("PT"))
        .body("items[place=PT-30].byServiceDays", contains(false))
        .body("items[place=LI].byServiceDays", contains(true))
        .body(
            "items[place=LI][0].rates",
            hasItems(
                Map.of("category", "standard", "rate", "7.7", "validFrom", "2018-01-01"),
                Map.of("category", "standard", "rate", "8.1", "validFrom", "2024-01-01"),
                Map.of("category", "special", "rate", "3.8", "validFrom", "2024-01-01")));
  }

  @Test
  void theListGoesOnPageByPage() {
    var seen = new ArrayList<String>();
    var query = "?limit=9";
    while (query != null) {
      var page = Api.json(sam.calls().get(PATH + query).then().statusCode(200).extract());
      page.path("items").forEach(each -> seen.add(each.path("place").asText()));
      query = page.path("next").isNull() ? null : "?limit=9&after=" + page.path("next").asText();
    }

    assertThat(seen).isEqualTo(places.all().stream().map(TaxPlace::code).toList());
  }

  @Test
  void aRateHoldsFromItsDayAndTermsAcrossItAreSplit() {
    var place = places.of("LI", "9490");
    var before = rates.rate(place, VatCategory.STANDARD, next.minusDays(1));

    VatRateCalls.put(sam, "LI", "standard", "8.85", next)
        .then()
        .statusCode(200)
        .body("place", equalTo("LI"))
        .body("rates[rate=8.85].validFrom", contains(next.toString()));

    assertThat(rates.rate(place, VatCategory.STANDARD, next.minusDays(1))).isEqualTo(before);
    assertThat(rates.rate(place, VatCategory.STANDARD, next)).isEqualTo(Percent.of("8.85"));
    assertThat(rates.stretches(place, VatCategory.STANDARD, next.minusDays(30), next.plusDays(335)))
        .extracting(RateStretch::rate)
        .containsExactly(before, Percent.of("8.85"));
  }

  @Test
  void aRateHoldsForSalesThatAreTaxed() {
    var place = places.of("SE", null);
    VatRateCalls.put(sam, "SE", "special", "6", next).then().statusCode(200);
    var consumer = new TaxTreatment(place, TaxReason.CONSUMER, VatNumberCheck.NONE);
    var business = new TaxTreatment(place, TaxReason.REVERSE_CHARGE, VatNumberCheck.CONFIRMED);

    assertThat(rates.of(consumer).rate(VatCategory.SPECIAL, next).text()).isEqualTo("6");
    assertThat(rates.of(consumer).rate(VatCategory.SPECIAL, next.minusDays(1)).text())
        .isEqualTo("25");
    assertThat(rates.of(business).rate(VatCategory.SPECIAL, next)).isEqualTo(Percent.ZERO);
    assertThat(rates.rate(places.of("US", null), VatCategory.STANDARD, next))
        .isEqualTo(Percent.ZERO);
  }

  @Test
  void whatIsToComeIsReplacedAndTakenBackAndWhatHoldsStays() {
    var known = VatRateCalls.put(sam, "HR", "reduced", "13", next).jsonPath().getList("rates");

    VatRateCalls.put(sam, "HR", "reduced", "14", next).then().statusCode(200);
    VatRateCalls.put(sam, "HR", "reduced", "15", next)
        .then()
        .statusCode(200)
        .body("rates", hasSize(known.size() + 1))
        .body("rates[validFrom=" + next + "].rate", contains("15"));
    VatRateCalls.put(sam, "HR", "reduced", "13", next)
        .then()
        .statusCode(200)
        .body("rates", equalTo(known));

    VatRateCalls.put(sam, "HR", "standard", "26", today).then().statusCode(200);
    VatRateCalls.put(sam, "HR", "standard", "26", today).then().statusCode(200);
    isRefused(VatRateCalls.put(sam, "HR", "standard", "24", today), 409, "vat-rate-in-force", null);
    assertThat(rates.rate(places.of("HR", null), VatCategory.STANDARD, today).text())
        .isEqualTo("26");
    assertThat(rates.rate(places.of("HR", null), VatCategory.STANDARD, today.minusDays(1)).text())
        .isEqualTo("25");
  }

  @Test
  void datesAreTodayOrLaterWithinTenYears() {
    for (var date : List.of(today.minusDays(1), today.plusYears(10).plusDays(1))) {
      isRefused(
          VatRateCalls.put(sam, "PL", "standard", "22", date),
          422,
          "vat-date-invalid",
          "validFrom");
    }
    VatRateCalls.put(sam, "PL", "standard", "22", today.plusYears(10)).then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-1", "50.01", "51", "100", "8.123", "8,1", "8.", ".5", "8%", "1e1", "٨", "", " 8"
      })
  void whatIsNoRateIsRefused(String rate) {
    isRefused(VatRateCalls.put(sam, "CZ", "standard", rate, next), 422, "vat-rate-invalid", "rate");
  }

  @Test
  void ratesReachFromZeroToFifty() {
    for (var rate : List.of("0", "50", "49.99")) {
      VatRateCalls.put(sam, "EE", "standard", rate, next)
          .then()
          .statusCode(200)
          .body("rates[validFrom=" + next + "].rate", contains(rate));
    }
  }

  @Test
  void zeroHasNoRateOfItsOwn() {
    isRefused(
        VatRateCalls.put(sam, "CZ", "zero", "1", next), 422, "vat-category-invalid", "category");
  }

  @ParameterizedTest
  @ValueSource(strings = {"US", "ch", "PT-99", "AX", "outside"})
  void otherPlacesAreUnknown(String place) {
    isRefused(VatRateCalls.put(sam, place, "standard", "8", next), 404, "vat-place-unknown", null);
  }

  @Test
  void theOperatorsLogTellsWhatChanged() {
    VatRateCalls.put(sam, "LV", "reduced", "11", next).then().statusCode(200);
    VatRateCalls.put(sam, "LV", "reduced", "11", next).then().statusCode(200);

    sam.calls()
        .get("/v1/me/activity?kind=vat.rate_changed")
        .then()
        .body("items", hasSize(1))
        .body("items[0].subject.type", equalTo("vat_place"))
        .body("items[0].subject.label", equalTo("LV"))
        .body("items[0].actor.kind", equalTo("operator"))
        .body("items[0].before.rates", hasSize(2))
        .body("items[0].after.rates", hasSize(3))
        .body("items[0].after.rates[2].rate", equalTo("11"));
  }

  @Test
  void onlyOperatorsSeeThemAndOnlyWithAFreshPasswordTheyChangeThem() {
    isRefused(customers.somebody().calls().get(PATH), 404, "not-found", null);
    isRefused(
        VatRateCalls.put(customers.somebody(), "CH", "standard", "0", next),
        404,
        "not-found",
        null);
    time.passes(Duration.ofMinutes(6));
    sam.calls().get(PATH).then().statusCode(200);
    isRefused(
        VatRateCalls.put(sam, "CH", "standard", "0", next),
        401,
        "fresh-authentication-required",
        null);
  }

  private static void isRefused(Answer answer, int status, String problem, String field) {
    answer
        .then()
        .statusCode(status)
        .body("type", equalTo("/problems/" + problem))
        .body("violations[0].field", equalTo(field));
  }
}
