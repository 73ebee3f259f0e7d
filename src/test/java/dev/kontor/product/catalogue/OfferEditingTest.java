package dev.kontor.product.catalogue;

import static dev.kontor.support.Catalogues.newCode;
import static dev.kontor.support.Catalogues.newType;
import static dev.kontor.support.Catalogues.offer;
import static dev.kontor.support.Catalogues.putOffer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.Catalogues;
import dev.kontor.support.Expectations;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Operators make prices for today and what is to come; the past stays as it was. */
@KontorTest
class OfferEditingTest {
  @Inject Operators operators;
  @Inject PassingTime time;

  private Person sam;
  private String type;
  private String code;
  private LocalDate today;
  private LocalDate next;

  @BeforeEach
  void samIsAnOperator() {
    sam = operators.newOperator();
    type = newType(sam);
    code = newCode();
    today = LocalDate.ofInstant(time.now(), ZoneOffset.UTC);
    next = today.plusDays(30);
  }

  @Test
  void anOfferIsToBeHadFromItsFirstDay() {
    put(next, "P1M 5.00 CHF", "P1Y 50.00 CHF").statusCode(200);

    assertThat(prices(next.minusDays(1))).isEmpty();
    assertThat(prices(next)).containsExactly("P1M 5.00 CHF", "P1Y 50.00 CHF");
    assertThat(prices(next.plusYears(5))).containsExactly("P1M 5.00 CHF", "P1Y 50.00 CHF");
  }

  @Test
  void newPricesHoldFromTheirDayAndOldOnesBefore() {
    put(today, "P1M 5.00 CHF", "P1Y 50.00 CHF", "P1M 4.50 EUR").statusCode(200);
    put(next, "P1M 6.00 CHF", "P1Y 50.00 CHF", "P3Y 120.00 CHF")
        .statusCode(200)
        .body("prices[validFrom=" + next + "].period", contains("P1M", "P1M", "P3Y"))
        .body("prices[validFrom=" + next + "][currency=EUR].amount", contains(nullValue()));

    assertThat(prices(next.minusDays(1)))
        .containsExactly("P1M 5.00 CHF", "P1M 4.50 EUR", "P1Y 50.00 CHF");
    assertThat(prices(next)).containsExactly("P1M 6.00 CHF", "P1Y 50.00 CHF", "P3Y 120.00 CHF");
  }

  @Test
  void whatIsToComeIsReplacedAndTakenBack() {
    put(today, "P1M 5.00 CHF").statusCode(200);
    put(next, "P1M 6.00 CHF", "P1Y 60.00 CHF").statusCode(200);
    put(next, "P1M 7.00 CHF").statusCode(200);
    assertThat(prices(next)).containsExactly("P1M 7.00 CHF");

    put(next, "P1M 5.00 CHF").statusCode(200).body("prices", hasSize(1));
    assertThat(prices(next)).containsExactly("P1M 5.00 CHF");
  }

  @Test
  void pricesOfLaterDatesStay() {
    put(today, "P1M 5.00 CHF").statusCode(200);
    put(next.plusDays(30), "P1M 8.00 CHF").statusCode(200);
    put(next, "P1M 6.00 CHF").statusCode(200);

    assertThat(prices(next)).containsExactly("P1M 6.00 CHF");
    assertThat(prices(next.plusDays(30))).containsExactly("P1M 8.00 CHF");
  }

  @Test
  void anOfferWithoutPricesIsNotToBeHadAnyMore() {
    put(today, "P1M 5.00 CHF").statusCode(200);
    put(next).statusCode(200);

    assertThat(prices(next.minusDays(1))).isNotEmpty();
    assertThat(prices(next)).isEmpty();
    put(next.plusDays(1), "P1M 5.00 CHF").statusCode(200);
    assertThat(prices(next.plusDays(1))).containsExactly("P1M 5.00 CHF");
  }

  @Test
  void whatHoldsTodayStaysAsItIs() {
    put(today, "P1M 5.00 CHF").statusCode(200);

    isRefused(put(today, "P1M 6.00 CHF").extract(), 409, "price-in-force");
    isRefused(put(today).extract(), 409, "price-in-force");
    put(today, "P1M 5.00 CHF").statusCode(200);
    put(today, "P1M 5.00 CHF", "P1Y 50.00 CHF").statusCode(200);
    assertThat(prices(today)).containsExactly("P1M 5.00 CHF", "P1Y 50.00 CHF");
  }

  @Test
  void whatWasToComeHoldsOnceItsDayIsThere() {
    put(today.plusDays(1), "P1M 5.00 CHF").statusCode(200);
    time.passes(Duration.ofDays(2));
    sam = operators.newOperator();

    isRefused(put(today.plusDays(1), "P1M 6.00 CHF").extract(), 422, "valid-from-invalid");
    put(today.plusDays(2), "P1M 6.00 CHF").statusCode(200);
    assertThat(prices(today.plusDays(1))).containsExactly("P1M 5.00 CHF");
    assertThat(prices(today.plusDays(2))).containsExactly("P1M 6.00 CHF");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, -400, 3700})
  void pricesAreMadeNeitherForThePastNorForTooFarAhead(int days) {
    var answer = put(today.plusDays(days), "P1M 5.00 CHF");

    isRefused(answer.extract(), 422, "valid-from-invalid");
    answer.body("violations[0].field", equalTo("validFrom"));
  }

  @Test
  void anOfferStaysWithItsType() {
    put(today, "P1M 5.00 CHF").statusCode(200);
    var moved = offer(newType(sam), next, "P1M 5.00 CHF");

    isRefused(putOffer(sam, code, moved), 409, "offer-of-another-type");
    isRefused(
        putOffer(sam, newCode(), offer("nothing", next, "P1M 5.00 CHF")),
        422,
        "product-type-unknown");
  }

  @ParameterizedTest
  @CsvSource({
    "P1M 5.0 CHF,amount-invalid,prices[0].amount",
    "P1M 5 CHF,amount-invalid,prices[0].amount",
    "P1M 5.000 CHF,amount-invalid,prices[0].amount",
    "P1M 5.00 ZZZ,amount-invalid,prices[0].amount",
    "P1M 5.00 USD,prices-invalid,prices",
    "P1M -5.00 CHF,prices-invalid,prices",
    "P6M 5.00 CHF,validation-failed,prices[0].period"
  })
  void pricesAreAmountsInFrancsOrEuros(String price, String problem, String field) {
    var answer = put(next, price);

    isRefused(answer.extract(), 422, problem);
    answer.body("violations[0].field", equalTo(field));
  }

  @Test
  void eachPriceIsNamedOnce() {
    isRefused(put(next, "P1M 5.00 CHF", "P1M 6.00 CHF").extract(), 422, "prices-invalid");
  }

  @Test
  void aDateIsWrittenAsADate() {
    for (var date : List.of("2030-02-30", "01.01.2030", "2030-01-01T00:00:00Z", List.of(2030, 1))) {
      var given = offer(type, next, "P1M 5.00 CHF");
      given.put("validFrom", date);
      putOffer(sam, code, given)
          .then()
          .statusCode(422)
          .body("violations[0].field", equalTo("validFrom"));
    }
  }

  @Test
  void namesAndCategoryHoldAtOnceAndTheLogTellsThem() {
    put(today, "P1M 5.00 CHF").statusCode(200);
    var renamed = offer(type, today, "P1M 5.00 CHF");
    renamed.put("names", Catalogues.names("Renamed"));
    renamed.put("vatCategory", "reduced");
    putOffer(sam, code, renamed).then().statusCode(200);
    put(next, "P1M 6.00 CHF").statusCode(200);

    listed(today).then().body("items[0].vatCategory", equalTo("standard"));
    sam.calls()
        .get("/v1/me/activity?kind=catalogue.offer_changed")
        .then()
        .body("items", hasSize(3))
        .body(
            "items[1].before",
            equalTo(Map.of("names", Catalogues.names("Sample"), "vatCategory", "standard")))
        .body(
            "items[1].after",
            equalTo(Map.of("names", Catalogues.names("Renamed"), "vatCategory", "reduced")))
        .body("items[0].before.prices", hasSize(1))
        .body("items[0].after.prices.amount.amount", contains("5.00", "6.00"))
        .body("items[2].before", equalTo(Map.of()));
  }

  @Test
  void lodgingHasACategoryOfItsOwn() {
    var room = offer(type, today, "P1M 5.00 CHF");
    room.put("vatCategory", "special");

    putOffer(sam, code, room).then().statusCode(200).body("vatCategory", equalTo("special"));
    listed(today).then().body("items[0].vatCategory", equalTo("special"));
  }

  @Test
  void whatIsRefusedChangesNothing() {
    put(next, "P1M 5.00 CHF", "P1M 6.00 CHF").statusCode(422);

    listed(next).then().body("items", empty());
    sam.calls().get("/v1/me/activity?kind=catalogue.offer_changed").then().body("items", empty());
  }

  private Expectations put(LocalDate from, String... prices) {
    return putOffer(sam, code, offer(type, from, prices)).then();
  }

  private Answer listed(LocalDate on) {
    return Api.request().get("/v1/catalogue/offers?type=" + type + "&on=" + on);
  }

  private List<String> prices(LocalDate on) {
    var prices = new ArrayList<String>();
    for (var offer : Api.json(listed(on)).path("items")) {
      for (var price : offer.path("prices")) {
        var amount = price.path("amount");
        prices.add(
            "%s %s %s"
                .formatted(
                    price.path("period").asText(),
                    amount.path("amount").asText(),
                    amount.path("currency").asText()));
      }
    }
    return prices;
  }

  private static void isRefused(Answer answer, int status, String problem) {
    answer.then().statusCode(status).body("type", equalTo("/problems/" + problem));
  }
}
