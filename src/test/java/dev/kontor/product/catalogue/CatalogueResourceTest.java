package dev.kontor.product.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.support.Api;
import dev.kontor.support.Call;
import dev.kontor.support.Catalogues;
import dev.kontor.support.Expectations;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What everybody sees of the catalogue (CAT-1). */
@KontorTest
class CatalogueResourceTest {
  private static final String TYPES = "/v1/catalogue/product-types";
  private static final String OFFERS = "/v1/catalogue/offers";
  private static final String EXTENSIONS = "/v1/catalogue/domain-extensions";
  private static final String MINIMUMS = "/v1/catalogue/period-minimums";

  @Inject Operators operators;
  @Inject Clock clock;

  @Test
  void theProductTypesAreThoseOfTheFileInItsOrder() {
    var codes = get(TYPES + "?limit=200").extract().jsonPath().getList("items.code", String.class);

    assertThat(codes)
        .containsSubsequence(
            "domain",
            "web_hosting",
            "cloud_server",
            "mail_service",
            "drive",
            "suite",
            "backup",
            "ticketing",
            "newsletter",
            "premium_support");
  }

  @Test
  void whatCostsNothingIsAskedForAlone() {
    var operator = operators.somebody();
    var type = Catalogues.newType(operator);
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Catalogues.putOffer(
            operator, Catalogues.newCode(), Catalogues.offer(type, today, "P1Y 0.00 CHF"))
        .then()
        .statusCode(200);

    var free = amounts(OFFERS + "?limit=200&free=true");
    var paid = amounts(OFFERS + "?limit=200&free=false");
    var all = amounts(OFFERS + "?limit=200");

    assertThat(free).isNotEmpty().containsOnly("0.00");
    assertThat(paid).isNotEmpty().doesNotContain("0.00");
    assertThat(all).hasSize(free.size() + paid.size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "TRUE", "1", "0", "true ", "%00"})
  void whetherItCostsNothingIsYesOrNo(String free) {
    in("en")
        .get(OFFERS + "?free=" + free.replace(" ", "%20"))
        .then()
        .statusCode(422)
        .body("violations[0].field", equalTo("free"));
  }

  private static List<String> amounts(String path) {
    return get(path).extract().path("items.prices.amount.amount");
  }

  @Test
  void eachTypeSaysWhatCanBeDoneWithItsProducts() {
    get(TYPES + "/mail_service")
        .body("lockable", equalTo(false))
        .body("maintenance", equalTo(true))
        .body("domain", equalTo(false));
    get(TYPES + "/domain")
        .body("lockable", equalTo(true))
        .body("maintenance", equalTo(false))
        .body("domain", equalTo(true))
        .body("rights.code", contains("use", "technical"));
    get(TYPES + "/drive").body("rights.code", contains("use", "technical", "statistics"));
    get(TYPES + "/ticketing")
        .body(
            "rights.code",
            hasItems(
                "use", "technical", "events", "box_office", "scanning", "reports", "settlement"));
  }

  @ParameterizedTest
  @CsvSource({"de,Webhosting,Nutzen", "fr,Hébergement web,Utiliser", "pt,Web hosting,Use"})
  void namesAreInTheReadersLanguage(String language, String name, String right) {
    in(language)
        .get(TYPES + "/web_hosting")
        .then()
        .statusCode(200)
        .header("Vary", equalTo("Accept-Language"))
        .header("Cache-Control", equalTo("public, max-age=60"))
        .body("name", equalTo(name))
        .body("rights[0].name", equalTo(right));
    in(language).get(TYPES + "?limit=200").then().body("items.name", hasItem(name));
  }

  @Test
  void offersHaveTheirPricesTheShortestTermsFirst() {
    get(OFFERS + "?type=drive&currency=CHF&on=2026-11-01&limit=1")
        .body("items[0].code", equalTo("drive_solo"))
        .body("items[0].type", equalTo("drive"))
        .body("items[0].vatCategory", equalTo("standard"))
        .body("items[0].prices.period", contains("P1M", "P3M", "P1Y", "P2Y", "P3Y"))
        .body("items[0].prices[0].amount.amount", equalTo("5.00"))
        .body("items[0].prices[0].amount.currency", equalTo("CHF"));
    in("it")
        .get(OFFERS + "?type=premium_support&on=2026-11-01")
        .then()
        .body(
            "items.name",
            contains(
                "Assistenza premium Plus",
                "Assistenza premium Pro",
                "Assistenza premium Enterprise"));
  }

  @Test
  void offersOfDomainsSayWhichExtensionTheyAreFor() {
    get(OFFERS + "?type=domain&on=2026-11-01&limit=200")
        .body("items[code=domain_ch][0].extension", equalTo("ch"))
        .body("items[code=domain_me][0].extension", equalTo("me"));
    get(OFFERS + "?type=drive&on=2026-11-01").body("items.extension", everyItem(nullValue()));
  }

  @Test
  void pricesAreThoseOfTheDate() {
    var of = OFFERS + "?type=web_hosting&currency=EUR&limit=1&on=";
    get(of + "2025-12-31")
        .body("items[0].prices[0].amount.amount", equalTo("5.50"))
        .body("items[0].prices[0].validFrom", equalTo("2024-01-01"));
    get(of + "2026-01-01")
        .body("items[0].prices[0].amount.amount", equalTo("6.00"))
        .body("items[0].prices[0].validFrom", equalTo("2026-01-01"));
    get(of + "2023-12-31").body("items", equalTo(List.of()));
  }

  @Test
  void offersCanBeHadInOneCurrency() {
    get(OFFERS + "?currency=EUR&on=2026-11-01&limit=200")
        .body("items.prices.amount.currency", everyItem(equalTo("EUR")));
    get(OFFERS + "?on=2026-11-01&limit=200")
        .body("items.prices.amount.currency", hasItems("EUR", "CHF"));
  }

  @Test
  void extensionsSayWhatRenewalRestorationAndWarrantyCost() {
    var answer = get(EXTENSIONS + "?on=2026-11-01&limit=200");

    answer
        .body("items.name", hasItems("ch", "li", "com", "net", "org", "eu", "fr", "de", "it", "io"))
        .body("items[name=ch][0].renewal.currency", contains("CHF", "EUR"))
        .body("items[name=ch][0].renewal[0].amount", equalTo("13.90"))
        .body("items[name=ch][0].restoration[0].amount", equalTo("45.00"))
        .body("items[name=ch][0].warranty.currency", contains("CHF", "EUR"))
        .body("items[name=ch][0].warranty.amount", contains("2.90", "2.80"))
        .body("items[name=li][0].warranty.amount", contains("0.00", "0.00"))
        .body("items[name=ch][0].redemptionDays", equalTo(40));
    get(EXTENSIONS + "?on=2023-12-31").body("items", equalTo(List.of()));
  }

  @Test
  void shorterPeriodsHaveMinimums() {
    get(MINIMUMS + "?on=2026-11-01")
        .body("items.period", contains("P1M", "P1M", "P3M", "P3M"))
        .body("items.amount.currency", contains("CHF", "EUR", "CHF", "EUR"))
        .body("items[0].amount.amount", equalTo("5.00"))
        .body("items.validFrom", everyItem(equalTo("2024-01-01")));
  }

  @ParameterizedTest
  @ValueSource(strings = {TYPES, OFFERS, EXTENSIONS, MINIMUMS})
  void pagesFollowEachOtherWithoutLossOrRepeat(String list) {
    var on = list.equals(TYPES) ? "?" : "?on=2026-11-01&";
    var whole = get(list + on + "limit=200").extract().jsonPath().getList("items");
    var read = new ArrayList<Object>();
    var path = list + on + "limit=3";
    for (var next = path; next != null; ) {
      var page = get(next).extract();
      read.addAll(page.jsonPath().getList("items"));
      var cursor = page.jsonPath().getString("next");
      assertThat(page.header("Link") == null).isEqualTo(cursor == null);
      next = cursor == null ? null : path + "&after=" + cursor;
    }

    assertThat(whole).hasSizeGreaterThan(3);
    assertThat(read).isEqualTo(whole);
  }

  @Test
  void aCursorIsGoodForItsListOnly() {
    String next = get(TYPES + "?limit=1").extract().path("next");

    for (var list : List.of(OFFERS, EXTENSIONS, MINIMUMS)) {
      Api.request().get(list + "?after=" + next).then().statusCode(404);
    }
    Api.request().get(TYPES + "?after=x" + next).then().statusCode(422);
  }

  @ParameterizedTest
  @CsvSource({
    "type=web_hostin,product-type-unknown,type",
    "currency=USD,currency-not-offered,currency",
    "currency=chf,currency-not-offered,currency",
    "on=2026-02-30,date-invalid,on",
    "on=1999-12-31,date-invalid,on",
    "on=today,date-invalid,on",
    "limit=0,limit-invalid,limit"
  })
  void whatThereIsNotIsRefused(String query, String problem, String field) {
    Api.request()
        .get(OFFERS + "?" + query)
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/" + problem))
        .body("violations[0].field", equalTo(field))
        .body("violations[0].in", equalTo("query"));
  }

  @Test
  void anUnknownTypeDoesNotExist() {
    Api.request()
        .get(TYPES + "/web_hostin")
        .then()
        .statusCode(404)
        .header("Cache-Control", not(equalTo("public, max-age=60")));
  }

  private static Expectations get(String path) {
    return Api.request().get(path).then().statusCode(200);
  }

  private static Call in(String language) {
    return Api.request().header("Accept-Language", language);
  }
}
