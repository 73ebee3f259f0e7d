package dev.kontor.product.catalogue;

import static dev.kontor.support.Api.isRefused;
import static dev.kontor.support.Catalogues.newCode;
import static dev.kontor.support.Catalogues.newType;
import static dev.kontor.support.Catalogues.offer;
import static dev.kontor.support.Catalogues.putOffer;
import static dev.kontor.support.Catalogues.putType;
import static dev.kontor.support.Catalogues.type;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Shelf;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Of which types there is one at a time, for how long they run at least, and what is support. */
@KontorTest
class SupportEditingTest {
  private static final String PREMIUM = "premium_support";

  @Inject Customers customers;
  @Inject Operators operators;
  @Inject PassingTime time;
  @Inject Shelf shelf;

  private Person sam;

  @BeforeEach
  void samIsAnOperator() {
    sam = operators.newOperator();
  }

  private static Map<String, Object> with(String member, @Nullable Object value) {
    var type = type();
    type.put(member, value);
    return type;
  }

  private Map<String, Object> sold(String type) {
    return offer(type, LocalDate.ofInstant(time.now(), ZoneOffset.UTC), "P1M 29.00 CHF");
  }

  private Answer put(String code, String type, @Nullable String level, @Nullable Integer hours) {
    var offer = sold(type);
    offer.put("supportLevel", level);
    offer.put("firstAnswerHours", hours);
    return putOffer(sam, code, offer);
  }

  private static Answer shown(String type) {
    return Api.request().get("/v1/catalogue/product-types/" + type);
  }

  @Test
  void premiumSupportIsHadOnceForHalfAYear() {
    shown(PREMIUM).then().body("single", equalTo(true)).body("minimumMonths", equalTo(6));
    shown("drive").then().body("single", equalTo(false)).body("minimumMonths", nullValue());
    Api.request()
        .get("/v1/catalogue/offers?type=premium_support")
        .then()
        .body("items.supportLevel", contains("plus", "pro", "enterprise"))
        .body("items.firstAnswerHours", contains(4, 2, 1));
    Api.request()
        .get("/v1/catalogue/offers?type=drive")
        .then()
        .body("items.supportLevel", everyItem(nullValue()))
        .body("items.firstAnswerHours", everyItem(nullValue()));
  }

  @Test
  void aTypeGetsAMinimumAndLosesIt() {
    var code = newType(sam);
    putType(sam, code, with("minimumMonths", 12))
        .then()
        .statusCode(200)
        .body("single", equalTo(false))
        .body("minimumMonths", equalTo(12));
    shown(code).then().body("minimumMonths", equalTo(12));

    putType(sam, code, type()).then().statusCode(200);

    shown(code).then().body("minimumMonths", nullValue());
    sam.calls()
        .get("/v1/me/activity?kind=catalogue.product_type_changed")
        .then()
        .body("items[0].before", equalTo(Map.of("minimumMonths", 12)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -6, 37})
  void aMinimumIsAtMostThreeYears(int months) {
    isRefused(
        putType(sam, newCode(), with("minimumMonths", months)),
        422,
        "validation-failed",
        "minimumMonths");
  }

  @Test
  void domainsHaveNoMinimum() {
    var domains = with("domain", true);
    domains.put("minimumMonths", 12);

    isRefused(putType(sam, newCode(), domains), 422, "minimum-misplaced", "minimumMonths");
  }

  @Test
  void whatThereCanBeSeveralOfStaysSo() {
    var withProduct = newType(sam);
    shelf.add(customers.newPerson(), withProduct);
    var withOffer = newType(sam);
    putOffer(sam, newCode(), sold(withOffer)).then().statusCode(200);

    for (var code : new String[] {withProduct, withOffer}) {
      isRefused(putType(sam, code, with("single", true)), 409, "product-type-in-use", "single");
      shown(code).then().body("single", equalTo(false));
    }
    var empty = newType(sam);
    putType(sam, empty, with("single", true)).then().statusCode(200);
    putOffer(sam, newCode(), sold(empty)).then().statusCode(200);
    putType(sam, empty, type()).then().statusCode(200);
    shown(empty).then().body("single", equalTo(false));
  }

  @Test
  void whatIsSupportIsHadOnce() {
    var premium = type();
    premium.put("minimumMonths", 6);

    isRefused(putType(sam, PREMIUM, premium), 409, "product-type-in-use", "single");
  }

  @ParameterizedTest
  @CsvSource({"plus,,firstAnswerHours", ",4,firstAnswerHours", ",,supportLevel"})
  void anOfferOfSupportHasALevelWithItsHours(
      @Nullable String level, @Nullable Integer hours, String field) {
    isRefused(put(newCode(), PREMIUM, level, hours), 422, "support-level-misplaced", field);
  }

  @ParameterizedTest
  @CsvSource({"gold,4,supportLevel", "plus,0,firstAnswerHours", "plus,169,firstAnswerHours"})
  void levelsAndHoursAreThoseThatThereAre(String level, int hours, String field) {
    isRefused(put(newCode(), PREMIUM, level, hours), 422, "validation-failed", field);
  }

  @Test
  void noOtherTypeIsSupport() {
    var several = newType(sam);
    isRefused(put(newCode(), several, "plus", 4), 422, "support-level-misplaced", "supportLevel");
    var once = newCode();
    putType(sam, once, with("single", true)).then().statusCode(200);
    isRefused(put(newCode(), once, "plus", 4), 422, "support-level-misplaced", "supportLevel");
    put(newCode(), once, null, null)
        .then()
        .statusCode(200)
        .body("supportLevel", nullValue())
        .body("firstAnswerHours", nullValue());
  }

  /** Whatever a price is changed to, the level is named again. */
  @Test
  void aLevelIsNamedWithEachEdit() {
    var code = newCode();
    var later = sold(PREMIUM);
    later.put("validFrom", LocalDate.ofInstant(time.now(), ZoneOffset.UTC).plusYears(9).toString());
    later.put("prices", List.of());
    later.put("supportLevel", "pro");
    later.put("firstAnswerHours", 3);
    putOffer(sam, code, later)
        .then()
        .statusCode(200)
        .body("supportLevel", equalTo("pro"))
        .body("firstAnswerHours", equalTo(3));
    later.put("firstAnswerHours", 2);
    putOffer(sam, code, later).then().statusCode(200).body("firstAnswerHours", equalTo(2));

    later.remove("supportLevel");
    later.remove("firstAnswerHours");
    isRefused(putOffer(sam, code, later), 422, "support-level-misplaced", "supportLevel");
  }
}
