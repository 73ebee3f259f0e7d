package dev.kontor.access.grant;

import static dev.kontor.support.Accesses.effective;
import static dev.kontor.support.Accesses.matrix;
import static dev.kontor.support.Accesses.mayI;
import static dev.kontor.support.Accesses.on;
import static dev.kontor.support.Accesses.onFuture;
import static dev.kontor.support.Accesses.onType;
import static dev.kontor.support.Accesses.path;
import static dev.kontor.support.Accesses.replace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.kontor.support.Customers;
import dev.kontor.support.Expectations;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Person;
import dev.kontor.support.Shelf;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ACC-2 to ACC-5: what members are granted, as a whole, and what follows from it. */
@KontorTest
class AccessResourceTest {
  @Inject Customers customers;
  @Inject Shelf shelf;

  private Person anna;
  private Person carl;
  private String carlsId;

  @BeforeEach
  void anOrganisationOfTwo() {
    anna = customers.newPerson();
    carl = customers.newMember(anna, "collaborator");
    carlsId = customers.memberId(anna, carl);
  }

  /** Whoever forgets it would take everything away. */
  @Test
  void grantsAreNamedEvenWhereThereAreNone() {
    replace(anna, carlsId, Map.of()).statusCode(422).body("violations[0].field", equalTo("grants"));
    replace(anna, carlsId, Map.of("everything", false)).statusCode(422);
    replace(anna, carlsId, Map.of("grants", List.of())).statusCode(200);
  }

  @Test
  void aGrantOnAProductGivesItsRightsAndNoOthers() {
    var drive = shelf.add(anna, "drive");
    var other = shelf.add(anna, "drive");

    replace(anna, carlsId, matrix(on(drive, "use", "statistics")))
        .statusCode(200)
        .header("ETag", equalTo("\"1\""))
        .body("grants", hasSize(1))
        .body("grants[0].productId", equalTo(drive.toString()))
        .body("grants[0].rights", equalTo(List.of("statistics", "use")));

    assertThat(effective(anna, carlsId))
        .containsExactly(drive + " statistics direct", drive + " use direct");
    assertThat(mayI(carl, anna.organisationId(), drive, "use")).isEqualTo("granted");
    assertThat(mayI(carl, anna.organisationId(), drive, "technical")).isEqualTo("right_missing");
    assertThat(mayI(carl, anna.organisationId(), other, "use")).isEqualTo("right_missing");
  }

  @Test
  void aTypeStandsForItsPresentProductsAndFutureForThoseToCome() {
    var present = shelf.add(anna, "drive");
    replace(anna, carlsId, matrix(onType("drive", "use"), onFuture("domain", "technical")))
        .statusCode(200)
        .body("grants", hasSize(2));

    var laterDrive = shelf.add(anna, "drive");
    var domain = shelf.addDomain(anna.organisationId());

    assertThat(effective(anna, carlsId))
        .containsExactly(present + " use direct", domain + " technical direct");
    assertThat(mayI(carl, anna.organisationId(), laterDrive, "use")).isEqualTo("right_missing");
  }

  @Test
  void aFutureGrantLeavesPresentProductsAloneAndItsGrantsStayWhenItEnds() {
    shelf.add(anna, "drive");
    replace(anna, carlsId, matrix(onFuture("drive", "use"))).statusCode(200);
    assertThat(effective(anna, carlsId)).isEmpty();

    var later = shelf.add(anna, "drive");
    anna.calls()
        .get(path(anna, carlsId))
        .then()
        .header("ETag", equalTo("\"2\""))
        .body("grants", hasSize(2));
    replace(anna, carlsId, matrix(on(later, "use"))).statusCode(200);
    shelf.add(anna, "drive");

    assertThat(effective(anna, carlsId)).containsExactly(later + " use direct");
  }

  @Test
  void everythingIsAllRightsOnAllProductsPresentAndFuture() {
    shelf.add(anna, "ticketing");
    replace(anna, carlsId, Map.of("everything", true, "grants", List.of()))
        .statusCode(200)
        .body("everything", equalTo(true))
        .body("grants", hasSize(0));
    var later = shelf.add(anna, "drive");

    assertThat(effective(anna, carlsId))
        .hasSize(8 + 3)
        .contains(later + " technical direct", later + " statistics direct");

    replace(anna, carlsId, matrix()).statusCode(200);
    assertThat(effective(anna, carlsId)).isEmpty();
  }

  @Test
  void aMatrixIsSavedOnTheVersionThatWasRead() {
    var drive = shelf.add(anna, "drive");
    var call = anna.calls().body(matrix(on(drive, "use")));
    call.put(path(anna, carlsId)).then().statusCode(428);
    anna.calls()
        .header("If-Match", "\"7\"")
        .body(matrix(on(drive, "use")))
        .put(path(anna, carlsId))
        .then()
        .statusCode(412);
    anna.calls()
        .header("If-Match", "\"0\"")
        .body(matrix(on(drive, "use")))
        .put(path(anna, carlsId))
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"1\""));

    replace(anna, carlsId, matrix(on(drive, "use"))).header("ETag", equalTo("\"1\""));
  }

  @Test
  void whatIsNotNamedIsTakenAway() {
    var drive = shelf.add(anna, "drive");
    var site = shelf.add(anna, "web_hosting");
    replace(anna, carlsId, matrix(on(drive, "use"), on(site, "use", "technical")));

    replace(anna, carlsId, matrix(on(site, "use"))).statusCode(200);

    assertThat(effective(anna, carlsId)).containsExactly(site + " use direct");
    assertThat(mayI(carl, anna.organisationId(), drive, "use")).isEqualTo("right_missing");
    anna.calls()
        .queryParam("kind", "member.access_changed")
        .get("/v1/organisations/{id}/activity", anna.organisationId())
        .then()
        .body("items[0].before.products." + drive, equalTo(List.of("use")))
        .body("items[0].before.products." + site, equalTo(List.of("technical")))
        .body("items[0].after", equalTo(Map.of()));
  }

  @Test
  void aPreviewTellsWhatWouldChangeAndChangesNothing() {
    var drive = shelf.add(anna, "drive");
    var site = shelf.add(anna, "web_hosting");
    replace(anna, carlsId, matrix(on(drive, "use")));

    anna.calls()
        .body(matrix(on(site, "technical"), onFuture("drive", "use")))
        .post(path(anna, carlsId) + "/preview")
        .then()
        .statusCode(200)
        .body("added", equalTo(List.of(right(site, "technical"))))
        .body("removed", equalTo(List.of(right(drive, "use"))))
        .body("truncated", equalTo(false));
    anna.calls()
        .body(Map.of("everything", true, "grants", List.of()))
        .post(path(anna, carlsId) + "/preview")
        .then()
        .body("added", hasSize(5))
        .body("removed", hasSize(0));

    assertThat(effective(anna, carlsId)).containsExactly(drive + " use direct");
  }

  private static Map<String, Object> right(UUID product, String code) {
    return Map.of("productId", product.toString(), "right", code);
  }

  @ParameterizedTest
  @CsvSource({"administrator", "legal_representative"})
  void whoHasEverythingByTheirRoleIsGrantedNothing(String role) {
    var drive = shelf.add(anna, "drive");
    var lea = customers.newMember(anna, role);
    var id = customers.memberId(anna, lea);

    replace(anna, id, matrix(on(drive, "use")))
        .statusCode(409)
        .body("type", equalTo("/problems/everything-by-role"));

    assertThat(effective(anna, id))
        .containsExactly(
            drive + " statistics role", drive + " technical role", drive + " use role");
  }

  @Test
  void whatThereIsNotIsNamedInTheRefusal() {
    var drive = shelf.add(anna, "drive");
    var stranger = shelf.add(customers.somebody(), "drive");

    refuses(matrix(on(drive, "use"), on(stranger, "use")), "granted-product-unknown")
        .body("violations[0].field", equalTo("grants[1].productId"));
    refuses(matrix(onType("spaceship", "use")), "granted-type-unknown");
    refuses(matrix(on(drive, "use", "scanning")), "granted-right-unknown")
        .body("detail", containsString("statistics, technical, use"));
    refuses(matrix(onFuture("domain", "statistics")), "granted-right-unknown");
    refuses(matrix(Map.of("rights", List.of("use"))), "grant-target-invalid");
    refuses(
        matrix(Map.of("productId", drive, "futureProducts", true, "rights", List.of("use"))),
        "grant-target-invalid");
    refuses(Map.of("grants", Collections.nCopies(5001, on(drive, "use"))), "validation-failed");
    replace(anna, UUID.randomUUID().toString(), matrix()).statusCode(404);

    assertThat(effective(anna, carlsId)).isEmpty();
  }

  private Expectations refuses(Map<String, Object> matrix, String problem) {
    return replace(anna, carlsId, matrix)
        .statusCode(422)
        .body("type", equalTo("/problems/" + problem));
  }

  @Test
  void effectiveRightsArePagedByProduct() {
    var drives = shelf.add(anna, "drive", 5);
    replace(anna, carlsId, matrix(onType("drive", "use", "technical")));

    var first = anna.calls().queryParam("limit", 3).get(path(anna, carlsId)).then().statusCode(200);
    first.body("effective", hasSize(6)).body("grants", hasSize(5));
    anna.calls()
        .queryParam("limit", 3)
        .queryParam("after", first.extract().<String>path("next"))
        .get(path(anna, carlsId))
        .then()
        .body("effective", hasSize(4))
        .body("effective[3].productId", equalTo(drives.get(4).toString()))
        .body("next", equalTo(null));
  }
}
