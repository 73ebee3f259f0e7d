package dev.kontor.product.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.support.Catalogues;
import dev.kontor.support.Customers;
import dev.kontor.support.Expectations;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Shelf;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Operators make products for organisations, though not for their own. */
@KontorTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperatorProvisionResourceTest {
  @Inject Customers customers;
  @Inject Operators operators;
  @Inject PassingTime time;
  @Inject Shelf shelf;

  private Person sam;
  private Person anna;

  @BeforeEach
  void anOperatorAndACustomer() {
    if (sam == null) {
      sam = operators.newOperator();
      anna = customers.somebody();
    }
  }

  @Test
  void aProductIsMadeAndItsOwnerSeesIt() {
    var owner = customers.newPerson();
    var made =
        make(sam, owner.organisationId(), Map.of("type", "drive", "name", "  Drive of the hut "))
            .statusCode(201)
            .header("ETag", equalTo("\"0\""))
            .header("Location", matchesPattern(".*/products/[0-9a-f-]{36}"))
            .body("type", equalTo("drive"))
            .body("name", equalTo("Drive of the hut"))
            .body("status", equalTo("active"))
            .body("termStart", equalTo(today().toString()))
            .body("termEnd", nullValue())
            .body("paidUntil", nullValue())
            .body("period", nullValue())
            .body("locked", equalTo(false))
            .body("maintenance", equalTo(false))
            .body("autoRenewal", equalTo(false))
            .body("domain", nullValue())
            .extract();

    owner
        .calls()
        .get(made.header("Location"))
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"0\""))
        .body("id", equalTo(made.path("id")));
    owner
        .calls()
        .get("/v1/organisations/{o}/activity?kind=product", owner.organisationId())
        .then()
        .body("items", hasSize(1))
        .body("items[0].kind", equalTo("product.added"))
        .body("items[0].subject.label", equalTo("Drive of the hut"))
        .body("items[0].after", equalTo(Map.of("type", "drive", "name", "Drive of the hut")));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(time.now(), ZoneOffset.UTC);
  }

  @Test
  void onlyOperatorsMakeProducts() {
    make(anna, anna.organisationId(), drive()).statusCode(404);
    make(anna, sam.organisationId(), drive()).statusCode(404);
  }

  @Test
  void operatorsKeepAwayFromTheirOwnOrganisations() {
    make(sam, sam.organisationId(), drive())
        .statusCode(403)
        .body("type", equalTo("/problems/own-affair"));

    sam.calls()
        .get("/v1/organisations/{o}/products", sam.organisationId())
        .then()
        .body("items", hasSize(0));
  }

  @Test
  void whatIsUnknownIsRefused() {
    make(sam, UUID.randomUUID(), drive()).statusCode(404);
    refuses(with("type", "spaceship"), "product-type-unknown", "type");
    refuses(with("offer", "drive_galactic"), "product-offer-unknown", "offer");
    refuses(with("period", "P5M"), "validation-failed", "period");
    refuses(with("name", " "), "validation-failed", "name");
    refuses(with("colour", "blue"), "validation-failed", "colour");
  }

  @Test
  void anOfferIsOneOfItsTypeWithAPriceForItsPeriodOnThatDay() {
    make(sam, anna.organisationId(), offer("drive", "2026-01-01"))
        .statusCode(201)
        .body("offer", equalTo("drive_team"))
        .body("price.amount", notNullValue());

    refuses(offer("web_hosting", "2026-01-01"), "product-offer-unknown", "offer");
    refuses(offer("drive", "2001-01-01"), "product-period-unavailable", "period");
  }

  @Test
  void anOfferOfDomainsIsForItsExtensionOnly() {
    make(sam, anna.organisationId(), domain(Shelf.newDomainName(), "domain_ch"))
        .statusCode(201)
        .body("offer", equalTo("domain_ch"));

    var other = Shelf.newDomainName().replace(".ch", ".com");
    refuses(domain(other, "domain_ch"), "domain-extension-mismatch", "offer");
    make(sam, anna.organisationId(), domain(other, "domain_ch"))
        .body("detail", containsString("“ch”; this name has “com”"));
    make(sam, anna.organisationId(), domain(other, "domain_com")).statusCode(201);
  }

  @Test
  void theLongestExtensionOfANameCounts() {
    var extension = Catalogues.newCode();
    for (var name : List.of(extension, "co." + extension)) {
      Catalogues.putExtension(sam, name, terms()).then().statusCode(200);
      Catalogues.putOffer(sam, code(name), registration("domain", name)).then().statusCode(200);
    }

    refuses(
        domain("example.co." + extension, code(extension)), "domain-extension-mismatch", "offer");
    make(sam, anna.organisationId(), domain("example.co." + extension, code("co." + extension)))
        .statusCode(201);
  }

  /** As offers of before they named one. */
  @Test
  void anOfferOfDomainsWithoutExtensionIsForAny() {
    var type = Catalogues.newType(sam);
    Catalogues.putOffer(sam, type, registration(type, null)).then().statusCode(200);
    var domain = Catalogues.type();
    domain.put("domain", true);
    Catalogues.putType(sam, type, domain).then().statusCode(200);

    var given = new HashMap<>(domain(Shelf.newDomainName(), type));
    given.put("type", type);
    make(sam, anna.organisationId(), given).statusCode(201).body("offer", equalTo(type));
  }

  private static String code(String extension) {
    return "domain_" + extension.replace('.', '_');
  }

  private Map<String, Object> terms() {
    return Map.of(
        "validFrom",
        today().toString(),
        "redemptionDays",
        30,
        "renewal",
        Catalogues.both("10.00"),
        "restoration",
        Catalogues.both("50.00"));
  }

  private Map<String, Object> registration(String type, @Nullable String extension) {
    var offer = Catalogues.offer(type, today(), "P1Y 9.00 CHF");
    offer.put("extension", extension);
    return offer;
  }

  private static Map<String, Object> domain(String name, String offer) {
    return Map.of("type", "domain", "name", name, "offer", offer);
  }

  private static Map<String, Object> offer(String type, String start) {
    return Map.of(
        "type", type, "name", "Team", "offer", "drive_team", "period", "P1Y", "termStart", start);
  }

  private static Map<String, Object> drive() {
    return Map.of("type", "drive", "name", "Drive");
  }

  private static Map<String, Object> with(String name, Object value) {
    var more = new HashMap<>(drive());
    more.put(name, value);
    return more;
  }

  @ParameterizedTest
  @CsvSource({
    "2027-01-31, P1M, 2027-02-28",
    "2028-01-31, P1M, 2028-02-29",
    "2027-11-30, P3M, 2028-02-29",
    "2028-02-29, P1Y, 2029-02-28",
    "2028-02-29, P3Y, 2031-02-28",
    "2027-03-15, P2Y, 2029-03-15"
  })
  void aTermEndsOnItsAnchorDay(String start, String period, String end) {
    make(
            sam,
            anna.organisationId(),
            Map.of("type", "drive", "name", "Drive", "period", period, "termStart", start))
        .statusCode(201)
        .body("period", equalTo(period))
        .body("termStart", equalTo(start))
        .body("termEnd", equalTo(end))
        .body("paidUntil", equalTo(end));
  }

  @Test
  void aDomainHasItsContactAndItsDates() {
    make(
            sam,
            anna.organisationId(),
            Map.of(
                "type",
                "domain",
                "name",
                Shelf.newDomainName(),
                "period",
                "P1Y",
                "attributes",
                Map.of("contactEmail", "domains@alpenglueck.example")))
        .statusCode(201)
        .body("domain.state", equalTo("active"))
        .body("domain.contactEmail", equalTo("domains@alpenglueck.example"))
        .body("domain.expiresOn", equalTo(today().plusYears(1).toString()))
        .body("domain.redemptionEndsOn", greaterThan(today().plusYears(1).toString()));
    make(sam, anna.organisationId(), Map.of("type", "domain", "name", Shelf.newDomainName()))
        .statusCode(201)
        .body("domain.contactEmail", nullValue())
        .body("domain.expiresOn", nullValue());
  }

  @ParameterizedTest
  @CsvSource({
    "alpenglück.ch, xn--alpenglck-w9a.ch",
    "ALPENGLUECK.CH, alpenglueck.ch",
    "alpenglueck.ch., alpenglueck.ch",
    "xn--alpenglck-w9a.ch, xn--alpenglck-w9a.ch",
    "1a.ch, 1a.ch"
  })
  void aDomainsNameIsStoredAsRegistriesWriteIt(String given, String stored) {
    String made =
        make(sam, anna.organisationId(), Map.of("type", "domain", "name", given))
            .statusCode(201)
            .body("name", equalTo(stored))
            .extract()
            .path("id");
    shelf.end(UUID.fromString(made));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alpenglueck",
        ".ch",
        "alpen glueck.ch",
        "alpen_glueck.ch",
        "-alpenglueck.ch",
        "alpenglueck-.ch",
        "alpen..ch",
        "alpenglueck.galaxy",
        "straße.ch",
        "a234567890123456789012345678901234567890123456789012345678901234.ch"
      })
  void whatIsNoNameDirectlyBelowAnExtensionIsRefused(String name) {
    refuses(Map.of("type", "domain", "name", name), "domain-name-invalid", "name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://alpenglueck.ch", "www.alpenglueck.ch"})
  void aWebAddressIsNoName(String name) {
    refuses(Map.of("type", "domain", "name", name), "validation-failed", "name");
    refuses(Map.of("type", "drive", "name", name), "validation-failed", "name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nobody", "a b@example.com", "a@b@example.com", "a@example.com\n"})
  void aDomainsContactIsAnAddress(String contact) {
    refuses(
        Map.of(
            "type",
            "domain",
            "name",
            "alpenglueck.ch",
            "attributes",
            Map.of("contactEmail", contact)),
        "domain-contact-invalid",
        "attributes.contactEmail");
  }

  @Test
  void theSameKeyMakesOneProduct() {
    var owner = customers.newPerson();
    var key = UUID.randomUUID().toString();
    var ids =
        List.of(1, 2).stream()
            .map(
                n ->
                    sam.calls()
                        .header("Idempotency-Key", key)
                        .body(drive())
                        .post(path(owner.organisationId()))
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id"))
            .toList();

    assertThat(ids.get(0)).isEqualTo(ids.get(1));
    owner
        .calls()
        .get("/v1/organisations/{o}/products", owner.organisationId())
        .then()
        .body("items", hasSize(1));
  }

  private void refuses(Map<String, Object> product, String problem, String field) {
    make(sam, anna.organisationId(), product)
        .statusCode(422)
        .body("type", equalTo("/problems/" + problem))
        .body("violations[0].field", equalTo(field));
  }

  private static Expectations make(
      Person operator, UUID organisationId, Map<String, Object> product) {
    return operator.calls().body(product).post(path(organisationId)).then();
  }

  private static String path(UUID organisationId) {
    return "/v1/operator/organisations/" + organisationId + "/products";
  }
}
