package dev.kontor.product.product;

import static dev.kontor.support.Accesses.matrix;
import static dev.kontor.support.Accesses.mayI;
import static dev.kontor.support.Accesses.on;
import static dev.kontor.support.Accesses.replace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.kontor.support.Customers;
import dev.kontor.support.Expectations;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Organisation;
import dev.kontor.support.Person;
import dev.kontor.support.Shelf;
import dev.kontor.support.Wallets;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ACC-7: who keeps others from managing a product, or everybody from reading mail. */
@KontorTest
class GuardResourceTest {
  @Inject Customers customers;
  @Inject Shelf shelf;

  private Person anna;
  private Person carl;
  private UUID drive;
  private UUID mail;

  @BeforeEach
  void aMemberWhoManagesADriveAndAMailService() {
    anna = customers.newPerson();
    carl = customers.newMember(anna, "collaborator");
    drive = shelf.add(anna.organisationId(), "drive", "Drive of the hut");
    mail = shelf.add(anna.organisationId(), "mail_service", "Mail of the hut");
    replace(
            anna,
            customers.memberId(anna, carl),
            matrix(on(drive, "use", "technical", "statistics"), on(mail, "use", "technical")))
        .statusCode(200);
  }

  @Test
  void anAdministratorLocksAndUnlocksOnceEach() {
    var bea = customers.newMember(anna, "administrator");

    lock(bea, drive).statusCode(200).header("ETag", equalTo("\"1\"")).body("locked", equalTo(true));
    lock(anna, drive).statusCode(200).header("ETag", equalTo("\"1\""));
    unlock(anna, drive)
        .statusCode(200)
        .header("ETag", equalTo("\"2\""))
        .body("locked", equalTo(false));
    unlock(bea, drive).statusCode(200).header("ETag", equalTo("\"2\""));

    guarded()
        .body("items", hasSize(2))
        .body("items.actor.name", hasSize(2))
        .body("items.subject.label", equalTo(List.of("Drive of the hut", "Drive of the hut")))
        .body("items[1].before", equalTo(Map.of("locked", false)))
        .body("items[1].after", equalTo(Map.of("locked", true)))
        .body("items[0].after", equalTo(Map.of("locked", false)));
  }

  @Test
  void whoManagesTheProductNeitherLocksNorUnlocksIt() {
    lock(carl, drive).statusCode(403);
    maintain(carl, mail, true).statusCode(403);

    lock(anna, drive).statusCode(200);
    maintain(anna, mail, true).statusCode(200);

    unlock(carl, drive).statusCode(403);
    endMaintenance(carl, mail).statusCode(403);
    read(drive).body("locked", equalTo(true));
    read(mail).body("maintenance", equalTo(true));
  }

  @Test
  void whoDoesNotSeeTheProductLearnsNothingOfIt() {
    var dora = customers.newMember(anna, "external");
    var stranger = customers.somebody();

    for (var outsider : List.of(dora, stranger)) {
      lock(outsider, drive).statusCode(404);
      maintain(outsider, mail, true).statusCode(404);
    }
    lock(anna, shelf.add(stranger, "drive")).statusCode(404);
    lock(anna, UUID.randomUUID()).statusCode(404);
    anna.calls()
        .get("/v1/organisations/{o}/activity?kind=product.locked", anna.organisationId())
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
  }

  @Test
  void whileLockedOnlyUseIsLeftToThoseWhoManagedTheProduct() {
    lock(anna, drive).statusCode(200);

    rename(carl, "Carl's drive").statusCode(403).body("type", equalTo("/problems/product-locked"));
    carl.calls()
        .get("/v1/organisations/{o}/products/{p}", anna.organisationId(), drive)
        .then()
        .statusCode(200)
        .body("locked", equalTo(true));
    assertThat(ofCarl(drive, "use")).isEqualTo("granted");
    assertThat(ofCarl(drive, "technical")).isEqualTo("product_locked");
    assertThat(ofCarl(drive, "statistics")).isEqualTo("product_locked");

    unlock(anna, drive).statusCode(200);

    assertThat(ofCarl(drive, "technical")).isEqualTo("granted");
    rename(carl, "Carl's drive").statusCode(200);
  }

  @Test
  void whoNeverManagedTheProductIsNotToldOfALock() {
    var dora = customers.newMember(anna, "external");
    replace(anna, customers.memberId(anna, dora), matrix(on(drive, "use"))).statusCode(200);
    lock(anna, drive).statusCode(200);

    rename(dora, "Dora's drive").statusCode(403).body("type", endsWith("/not-allowed"));
  }

  @Test
  void accountingSeesALockedProductAndChangesNothingOfIt() {
    var frieda = customers.newMember(anna, "collaborator");
    Organisation.giveAccounting(anna, customers.memberId(anna, frieda));
    var billing = Organisation.addBillingAddress(anna);
    lock(anna, drive).statusCode(200);

    edits(frieda, Map.of("billingAddressId", billing))
        .statusCode(403)
        .body("type", equalTo("/problems/product-locked"));
    edits(frieda, Map.of()).statusCode(403);
    frieda
        .calls()
        .get("/v1/organisations/{o}/products/{p}", anna.organisationId(), drive)
        .then()
        .statusCode(200);
    Wallets.fill(frieda, "5.00");
    anna.calls()
        .delete("/v1/organisations/{o}/products/{p}/lock", anna.organisationId(), drive)
        .then()
        .statusCode(200);
    edits(frieda, Map.of("billingAddressId", billing)).statusCode(200);
  }

  private Expectations edits(Person person, Map<String, Object> patch) {
    return person
        .calls()
        .header("If-Match", "*")
        .body(patch)
        .patch("/v1/organisations/{o}/products/{p}", anna.organisationId(), drive)
        .then();
  }

  @Test
  void everythingByGrantIsLockedTooAndByRoleIsNot() {
    replace(anna, customers.memberId(anna, carl), Map.of("everything", true, "grants", List.of()))
        .statusCode(200);
    var bea = customers.newMember(anna, "administrator");
    lock(bea, drive).statusCode(200);

    assertThat(ofCarl(drive, "technical")).isEqualTo("product_locked");
    rename(carl, "Carl's drive").statusCode(403);
    for (var manager : List.of(anna, bea)) {
      assertThat(mayI(manager, anna.organisationId(), drive, "technical")).isEqualTo("granted");
      rename(manager, "Drive of " + manager.email()).statusCode(200);
    }
  }

  @Test
  void aMailServiceIsNotLocked() {
    lock(anna, mail)
        .statusCode(409)
        .body("type", equalTo("/problems/product-not-lockable"))
        .body("detail", containsString("maintenance"))
        .body("maintenance", equalTo(path(mail) + "/maintenance"));

    read(mail).body("locked", equalTo(false));
    assertThat(ofCarl(mail, "technical")).isEqualTo("granted");
  }

  @Test
  void maintenanceHasToBeMeant() {
    maintain(anna, mail, false)
        .statusCode(422)
        .body("type", equalTo("/problems/maintenance-unconfirmed"))
        .body("violations[0].field", equalTo("confirmed"));
    anna.calls().body(Map.of()).put(path(mail) + "/maintenance").then().statusCode(422);

    read(mail).body("maintenance", equalTo(false));
    assertThat(ofCarl(mail, "use")).isEqualTo("granted");
  }

  @ParameterizedTest
  @ValueSource(strings = {"drive", "web_hosting", "ticketing"})
  void onlyMailServicesHaveMaintenance(String type) {
    var product = shelf.add(anna, type);

    maintain(anna, product, true)
        .statusCode(409)
        .body("type", equalTo("/problems/product-without-maintenance"));
    endMaintenance(anna, product).statusCode(409);

    lock(anna, product).statusCode(200);
  }

  @Test
  void underMaintenanceNobodyReadsMailButItsManagementGoesOn() {
    maintain(anna, mail, true).statusCode(200).body("maintenance", equalTo(true));
    maintain(anna, mail, true).statusCode(200).header("ETag", equalTo("\"1\""));

    assertThat(ofCarl(mail, "use")).isEqualTo("product_under_maintenance");
    assertThat(mayI(anna, anna.organisationId(), mail, "use"))
        .isEqualTo("product_under_maintenance");
    assertThat(ofCarl(mail, "technical")).isEqualTo("granted");
    assertThat(mayI(anna, anna.organisationId(), mail, "technical")).isEqualTo("granted");

    endMaintenance(anna, mail).statusCode(200).body("maintenance", equalTo(false));
    endMaintenance(anna, mail).statusCode(200).header("ETag", equalTo("\"2\""));
    assertThat(ofCarl(mail, "use")).isEqualTo("granted");
    guarded()
        .body("items", hasSize(2))
        .body("items[1].before", equalTo(Map.of("maintenance", false)))
        .body("items[1].after", equalTo(Map.of("maintenance", true)));
  }

  private String ofCarl(UUID product, String right) {
    return mayI(carl, anna.organisationId(), product, right);
  }

  private Expectations lock(Person person, UUID product) {
    return person.calls().put(path(product) + "/lock").then();
  }

  private Expectations unlock(Person person, UUID product) {
    return person.calls().delete(path(product) + "/lock").then();
  }

  private Expectations maintain(Person person, UUID product, boolean isConfirmed) {
    return person
        .calls()
        .body(Map.of("confirmed", isConfirmed))
        .put(path(product) + "/maintenance")
        .then();
  }

  private Expectations endMaintenance(Person person, UUID product) {
    return person.calls().delete(path(product) + "/maintenance").then();
  }

  private Expectations rename(Person person, String name) {
    return person
        .calls()
        .header("If-Match", "*")
        .body(Map.of("name", name))
        .patch(path(drive))
        .then();
  }

  private Expectations read(UUID product) {
    return anna.calls().get(path(product)).then().statusCode(200);
  }

  private Expectations guarded() {
    return anna.calls()
        .get("/v1/organisations/{o}/activity?kind=product&limit=2", anna.organisationId())
        .then()
        .statusCode(200);
  }

  private String path(UUID product) {
    return "/v1/organisations/" + anna.organisationId() + "/products/" + product;
  }
}
