package dev.kontor.product.catalogue;

import static dev.kontor.support.Catalogues.names;
import static dev.kontor.support.Catalogues.newCode;
import static dev.kontor.support.Catalogues.newType;
import static dev.kontor.support.Catalogues.offer;
import static dev.kontor.support.Catalogues.putOffer;
import static dev.kontor.support.Catalogues.putType;
import static dev.kontor.support.Catalogues.type;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.kontor.support.Accesses;
import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Shelf;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Operators add and change product types, never against what products and grants rely on. */
@KontorTest
class ProductTypeEditingTest {
  @Inject Customers customers;
  @Inject Operators operators;
  @Inject Shelf shelf;
  @Inject Catalogue catalogue;
  @Inject PassingTime time;

  private Person sam;

  @BeforeEach
  void samIsAnOperator() {
    sam = operators.newOperator();
  }

  @Test
  void aTypeIsAddedAndChanged() {
    var code = newCode();
    putType(sam, code, type("statistics"))
        .then()
        .statusCode(200)
        .body("rights.code", contains("use", "technical", "statistics"));
    shown(code).then().body("lockable", equalTo(true));

    var changed = type("reports", "events");
    changed.put("names", names("Other"));
    changed.put("lockable", false);
    changed.put("maintenance", true);
    putType(sam, code, changed).then().statusCode(200);

    shown(code)
        .then()
        .body("name", equalTo("Other"))
        .body("rights.code", contains("use", "technical", "reports", "events"))
        .body("lockable", equalTo(false))
        .body("maintenance", equalTo(true));
  }

  @Test
  void theOperatorsLogTellsWhatChangedFromWhatToWhat() {
    var code = newType(sam);
    var changed = type();
    changed.put("freeOptions", true);
    putType(sam, code, changed).then().statusCode(200);
    putType(sam, code, changed).then().statusCode(200);

    sam.calls()
        .get("/v1/me/activity?kind=catalogue")
        .then()
        .body("items", hasSize(2))
        .body("items.kind[0]", equalTo("catalogue.product_type_changed"))
        .body("items[0].subject.label", equalTo(code))
        .body("items[0].before", equalTo(Map.of("freeOptions", false)))
        .body("items[0].after", equalTo(Map.of("freeOptions", true)))
        .body("items[1].before", equalTo(Map.of()))
        .body("items[1].after.lockable", equalTo(true))
        .body("items.actor.kind", contains("operator", "operator"));
    assertThat(subjectIds()).containsOnly(subjectIds().get(0));
  }

  private List<String> subjectIds() {
    return sam.calls()
        .get("/v1/me/activity?kind=catalogue")
        .jsonPath()
        .getList("items.subject.id", String.class);
  }

  @Test
  void aRightThatIsGrantedStays() {
    var code = newType(sam, "statistics", "reports", "events");
    var anna = customers.newPerson();
    var marco = customers.newMember(anna, "collaborator");
    var product = shelf.add(anna, code);
    Accesses.replace(
            anna,
            customers.memberId(anna, marco),
            Accesses.matrix(Accesses.on(product, "statistics"), Accesses.onFuture(code, "reports")))
        .statusCode(200);

    isRefused(putType(sam, code, type("reports")), 409, "right-granted", "rights");
    isRefused(putType(sam, code, type("statistics")), 409, "right-granted", "rights");
    shown(code).then().body("rights", hasSize(5));
    putType(sam, code, type("statistics", "reports")).then().statusCode(200);

    Accesses.replace(anna, customers.memberId(anna, marco), Accesses.matrix()).statusCode(200);
    putType(sam, code, type()).then().statusCode(200);
    shown(code).then().body("rights.code", contains("use", "technical"));
  }

  @Test
  void aTypeStaysLockableWhileAProductIsLocked() {
    var code = newType(sam);
    var anna = customers.newPerson();
    var lock =
        "/v1/organisations/"
            + anna.organisationId()
            + "/products/"
            + shelf.add(anna, code)
            + "/lock";
    anna.calls().put(lock).then().statusCode(200);
    var open = type();
    open.put("lockable", false);

    isRefused(putType(sam, code, open), 409, "product-type-in-use", "lockable");
    anna.calls().delete(lock).then().statusCode(200);
    putType(sam, code, open).then().statusCode(200);
  }

  @Test
  void aTypeKeepsItsMaintenanceWhileAProductIsUnderIt() {
    var maintained = type();
    maintained.put("lockable", false);
    maintained.put("maintenance", true);
    var code = newCode();
    putType(sam, code, maintained).then().statusCode(200);
    var anna = customers.newPerson();
    var maintenance =
        "/v1/organisations/"
            + anna.organisationId()
            + "/products/"
            + shelf.add(anna, code)
            + "/maintenance";
    anna.calls().body(Map.of("confirmed", true)).put(maintenance).then().statusCode(200);

    isRefused(putType(sam, code, type()), 409, "product-type-in-use", "maintenance");
    anna.calls().delete(maintenance).then().statusCode(200);
    putType(sam, code, type()).then().statusCode(200);
  }

  @Test
  void whatHasProductsDoesNotBecomeADomain() {
    var code = newType(sam);
    var domain = type();
    domain.put("domain", true);
    putType(sam, code, domain).then().statusCode(200);
    putType(sam, code, type()).then().statusCode(200);
    shelf.add(customers.newPerson(), code);

    isRefused(putType(sam, code, domain), 409, "product-type-in-use", "domain");
  }

  @Test
  void whatHasOffersForAnExtensionStaysADomain() {
    var code = newCode();
    var domain = type();
    domain.put("domain", true);
    putType(sam, code, domain).then().statusCode(200);
    var today = LocalDate.ofInstant(time.now(), ZoneOffset.UTC);
    var offer = offer(code, today, "P1Y 9.00 CHF");
    offer.put("extension", "ch");
    putOffer(sam, newCode(), offer).then().statusCode(200);

    isRefused(putType(sam, code, type()), 409, "product-type-in-use", "domain");
    shown(code).then().body("domain", equalTo(true));
  }

  @Test
  void aTypeThatIsHeldChangesAfterwards() throws Exception {
    var code = newType(sam);
    QuarkusTransaction.begin();
    CompletableFuture<Integer> change;
    try {
      assertThat(catalogue.holdType(code).orElseThrow().lockable()).isTrue();
      change = CompletableFuture.supplyAsync(() -> putType(sam, code, type("x1")).statusCode());
      assertThatThrownBy(() -> change.get(500, TimeUnit.MILLISECONDS))
          .isInstanceOf(TimeoutException.class);
    } finally {
      QuarkusTransaction.rollback();
    }

    assertThat(change.get(10, TimeUnit.SECONDS)).isEqualTo(200);
  }

  @Test
  void namesAreInAllLanguagesAndInNoOther() {
    var withoutItalian = new HashMap<>(names("Sample"));
    withoutItalian.remove("it");
    isRefused(putNames(withoutItalian), 422, "validation-failed", "names.it");
    var withPortuguese = new HashMap<>(names("Sample"));
    withPortuguese.put("pt", "Amostra");
    isRefused(putNames(withPortuguese), 422, "validation-failed", "names.pt");
    var blank = new HashMap<>(names("Sample"));
    blank.put("fr", " ");
    isRefused(putNames(blank), 422, "validation-failed", "names.fr");
  }

  private Answer putNames(Map<String, String> names) {
    var type = type();
    type.put("names", names);
    return putType(sam, newCode(), type);
  }

  @Test
  void rightsAreCompleteAndNamedOnce() {
    var code = newCode();
    isRefused(putType(sam, code, type("reports", "reports")), 422, "rights-invalid", "rights");
    var withoutTechnical = type();
    withoutTechnical.put("rights", List.of(((List<?>) withoutTechnical.get("rights")).get(0)));
    isRefused(putType(sam, code, withoutTechnical), 422, "rights-invalid", "rights");
    isRefused(putType(sam, code, type("Reports")), 422, "validation-failed", "rights[2].code");
    shown(code).then().statusCode(404);
  }

  @Test
  void noTypeIsLockableAndUnderMaintenance() {
    var both = type();
    both.put("maintenance", true);
    isRefused(putType(sam, newCode(), both), 422, "lock-or-maintenance", "maintenance");
  }

  @Test
  void codesAreSmallLettersDigitsAndUnderscores() {
    for (var code : List.of("Drive", "9drive", "a", "my-drive", "x".repeat(41))) {
      putType(sam, code, type()).then().statusCode(422).body("violations[0].in", equalTo("path"));
    }
  }

  @Test
  void onlyOperatorsWithAFreshPasswordMay() {
    isRefused(putType(customers.somebody(), newCode(), type()), 404, "not-found", null);
    time.passes(Duration.ofMinutes(6));
    putType(sam, newCode(), type())
        .then()
        .statusCode(401)
        .body("type", equalTo("/problems/fresh-authentication-required"));
  }

  private static Answer shown(String code) {
    return Api.request().get("/v1/catalogue/product-types/" + code);
  }

  private static void isRefused(Answer answer, int status, String problem, String field) {
    answer
        .then()
        .statusCode(status)
        .body("type", equalTo("/problems/" + problem))
        .body("violations[0].field", equalTo(field));
  }
}
