package dev.kontor.product.catalogue;

import static dev.kontor.support.Catalogues.both;
import static dev.kontor.support.Catalogues.newCode;
import static dev.kontor.support.Catalogues.newType;
import static dev.kontor.support.Catalogues.offer;
import static dev.kontor.support.Catalogues.putExtension;
import static dev.kontor.support.Catalogues.putOffer;
import static dev.kontor.support.Catalogues.putType;
import static dev.kontor.support.Catalogues.type;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An offer of domains is for one extension, others are for none. */
@KontorTest
class OfferExtensionTest {
  @Inject Operators operators;
  @Inject PassingTime time;

  private Person sam;
  private String type;
  private String code;
  private LocalDate today;

  @BeforeEach
  void samIsAnOperatorWithATypeOfDomains() {
    sam = operators.newOperator();
    type = newCode();
    putType(sam, type, domains()).then().statusCode(200);
    code = newCode();
    today = LocalDate.ofInstant(time.now(), ZoneOffset.UTC);
  }

  @Test
  void everybodySeesWhichExtensionItIsFor() {
    put(type, "ch").then().statusCode(200).body("extension", equalTo("ch"));
    listed().then().body("items.extension", contains("ch"));
  }

  @Test
  void itHoldsAtOnceAndTheLogTellsIt() {
    put(type, "ch").then().statusCode(200);
    put(type, "li").then().statusCode(200).body("extension", equalTo("li"));
    put(type, "li").then().statusCode(200);

    listed().then().body("items.extension", contains("li"));
    sam.calls()
        .get("/v1/me/activity?kind=catalogue.offer_changed")
        .then()
        .body("items.before", contains(Map.of("extension", "ch"), Map.of()))
        .body("items[0].after", equalTo(Map.of("extension", "li")))
        .body("items[1].after", hasEntry("extension", "ch"));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = "ch")
  void offersOfDomainsHaveOneAndOthersNone(@Nullable String extension) {
    var wrong = extension == null ? type : newType(sam);
    var answer = put(wrong, extension);

    isRefused(answer, "extension-misplaced");
    Api.request().get("/v1/catalogue/offers?type=" + wrong).then().body("items", empty());
  }

  @Test
  void theCatalogueHasTheExtension() {
    var name = newCode();
    isRefused(put(type, name), "extension-unknown");
    listed().then().body("items", empty());

    var terms =
        Map.of(
            "validFrom",
            today.plusDays(400).toString(),
            "redemptionDays",
            30,
            "renewal",
            both("10.00"),
            "restoration",
            both("50.00"));
    putExtension(sam, name, terms).then().statusCode(200);
    put(type, name).then().statusCode(200);
    isRefused(put(type, "co." + name), "extension-unknown");
  }

  @ParameterizedTest
  @ValueSource(strings = {".ch", "CH", "c", "a_b", "ch.", "", "example.ch "})
  void whatIsNoExtensionIsRefused(String wrong) {
    isRefused(put(type, wrong), "validation-failed");
  }

  /** An offer of before offers named one. */
  @Test
  void anOlderOfferNamesOneWhenItIsEdited() {
    type = newType(sam);
    put(type, null).then().statusCode(200).body("extension", nullValue());
    putType(sam, type, domains()).then().statusCode(200);

    listed().then().body("items.extension", contains(nullValue()));
    isRefused(put(type, null), "extension-misplaced");
    put(type, "ch").then().statusCode(200);
    sam.calls()
        .get("/v1/me/activity?kind=catalogue.offer_changed")
        .then()
        .body("items[0].before", hasEntry("extension", null))
        .body("items[0].after", equalTo(Map.of("extension", "ch")));
  }

  private static Map<String, Object> domains() {
    var domains = type();
    domains.put("domain", true);
    return domains;
  }

  private Answer put(String ofType, @Nullable String extension) {
    var offer = offer(ofType, today, "P1Y 9.00 CHF");
    offer.put("extension", extension);
    return putOffer(sam, code, offer);
  }

  private Answer listed() {
    return Api.request().get("/v1/catalogue/offers?type=" + type);
  }

  private static void isRefused(Answer answer, String problem) {
    answer
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/" + problem))
        .body("violations[0].field", equalTo("extension"));
  }
}
