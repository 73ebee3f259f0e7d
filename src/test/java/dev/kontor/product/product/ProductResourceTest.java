package dev.kontor.product.product;

import static dev.kontor.support.Accesses.matrix;
import static dev.kontor.support.Accesses.on;
import static dev.kontor.support.Accesses.replace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.support.Customers;
import dev.kontor.support.Expectations;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Organisation;
import dev.kontor.support.Person;
import dev.kontor.support.Shelf;
import dev.kontor.support.Tables;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ACC-2: who sees which products, and who changes what of them. */
@KontorTest
class ProductResourceTest {
  @Inject Customers customers;
  @Inject Shelf shelf;
  @Inject Tables tables;

  private Person anna;
  private UUID drive;
  private UUID site;

  @BeforeEach
  void anOrganisationWithTwoProducts() {
    anna = customers.newPerson();
    drive = shelf.add(anna.organisationId(), "drive", "Drive of the hut");
    site = shelf.add(anna.organisationId(), "web_hosting", "Website of the hut");
  }

  @Test
  void whoManagesTheOrganisationSeesAllProducts() {
    assertThat(seenBy(anna)).containsExactly(drive, site);
    assertThat(seenBy(customers.newMember(anna, "administrator"))).containsExactly(drive, site);
  }

  @ParameterizedTest
  @ValueSource(strings = {"collaborator", "external"})
  void othersSeeThoseOnWhichTheyHaveARight(String role) {
    var carl = customers.newMember(anna, role);

    assertThat(seenBy(carl)).isEmpty();
    read(carl, drive).statusCode(404);

    grant(carl, on(drive, "use"));
    assertThat(seenBy(carl)).containsExactly(drive);
    read(carl, drive).statusCode(200).body("name", equalTo("Drive of the hut"));
    read(carl, site).statusCode(404);
    read(carl, UUID.randomUUID()).statusCode(404);

    grant(carl, on(site, "technical"));
    assertThat(seenBy(carl)).containsExactly(site);
    read(carl, drive).statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"collaborator", "external"})
  void accountingSeesAllProducts(String role) {
    var carl = customers.newMember(anna, role);
    Organisation.giveAccounting(anna, customers.memberId(anna, carl));

    assertThat(seenBy(carl)).containsExactly(drive, site);
    read(carl, site).statusCode(200);
  }

  @Test
  void theProductsOfOthersAreNotThere() {
    var stranger = customers.somebody();
    var theirs = shelf.add(stranger, "drive");

    read(anna, theirs).statusCode(404);
    edit(anna, theirs, Map.of("name", "Mine")).statusCode(404);
    stranger.calls().get(path(drive)).then().statusCode(404);
    stranger
        .calls()
        .get("/v1/organisations/{o}/products", anna.organisationId())
        .then()
        .statusCode(404);
    assertThat(seenBy(anna)).doesNotContain(theirs);
  }

  @Test
  void theListIsFilteredByTypeStatusAndText() {
    var domain = shelf.add(anna.organisationId(), "domain", "hut100.ch");
    var ended = shelf.add(anna.organisationId(), "drive", "100% hut");
    tables.run("update product set status = 'ended' where id = ?", ended);

    assertThat(listed(anna, "?type=drive")).containsExactly(drive, ended);
    assertThat(listed(anna, "?type=ticketing")).isEmpty();
    assertThat(listed(anna, "?status=ended")).containsExactly(ended);
    assertThat(listed(anna, "?status=active")).containsExactly(drive, site, domain);
    assertThat(listed(anna, "?status=active&type=drive&q=DRIVE")).containsExactly(drive);
    assertThat(listed(anna, "?q=HUT")).containsExactly(drive, site, domain, ended);
    assertThat(listed(anna, "?q=of%20the")).containsExactly(drive, site);
    assertThat(listed(anna, "?q=100%25")).containsExactly(ended);
    assertThat(listed(anna, "?q=h_t")).isEmpty();
  }

  @Test
  void filtersNarrowWhatOneMaySee() {
    var carl = customers.newMember(anna, "collaborator");
    grant(carl, on(site, "use"));

    assertThat(listed(carl, "?q=hut")).containsExactly(site);
    assertThat(listed(carl, "?type=drive")).isEmpty();
  }

  @Test
  void unknownFiltersAreRefused() {
    refusesFilter("?type=spaceship", "product-type-unknown", "type");
    refusesFilter("?status=lost", "product-status-unknown", "status");
  }

  private void refusesFilter(String query, String problem, String field) {
    anna.calls()
        .get("/v1/organisations/" + anna.organisationId() + "/products" + query)
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/" + problem))
        .body("violations[0].field", equalTo(field))
        .body("violations[0].in", equalTo("query"));
  }

  @Test
  void theListIsPagedWithoutLossOrRepetitionWhileProductsAreAdded() {
    var drives = shelf.add(anna, "drive", 5);

    var first = list(anna, "?type=drive&limit=4").extract().jsonPath();
    var late = shelf.add(anna, "drive");
    var rest = list(anna, "?type=drive&limit=4&after=" + first.getString("next"));

    rest.body("next", nullValue());
    assertThat(
            Stream.concat(
                first.<String>getList("items.id").stream(),
                rest.extract().<List<String>>path("items.id").stream()))
        .containsExactlyElementsOf(
            Stream.of(List.of(drive), drives, List.of(late))
                .flatMap(List::stream)
                .map(UUID::toString)
                .toList());
  }

  @Test
  void aProductIsChangedOnTheVersionThatWasRead() {
    var patch = Map.<String, Object>of("name", "Drive of the board");
    anna.calls().body(patch).patch(path(drive)).then().statusCode(428);
    anna.calls().header("If-Match", "\"7\"").body(patch).patch(path(drive)).then().statusCode(412);
    anna.calls()
        .header("If-Match", "\"0\"")
        .body(patch)
        .patch(path(drive))
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"1\""))
        .body("name", equalTo("Drive of the board"));
    edit(anna, drive, patch).statusCode(200).header("ETag", equalTo("\"1\""));

    read(anna, drive).header("ETag", equalTo("\"1\"")).body("name", equalTo("Drive of the board"));
    changes()
        .body("items", hasSize(1))
        .body("items[0].subject.id", equalTo(drive.toString()))
        .body("items[0].before", equalTo(Map.of("name", "Drive of the hut")))
        .body("items[0].after", equalTo(Map.of("name", "Drive of the board")));
  }

  @Test
  void whoManagesAProductNamesItAndWhoUsesItDoesNot() {
    var carl = customers.newMember(anna, "collaborator");
    grant(carl, on(drive, "technical"), on(site, "use"));

    edit(carl, drive, Map.of("name", "Carl's drive")).statusCode(200);
    edit(carl, site, Map.of("name", "Carl's site")).statusCode(403);
    grant(carl, on(drive, "statistics"));
    edit(carl, drive, Map.of("name", "Carl's own drive")).statusCode(403);
    edit(carl, site, Map.of("name", "Carl's site")).statusCode(404);

    read(anna, drive).body("name", equalTo("Carl's drive"));
    read(anna, site).body("name", equalTo("Website of the hut"));
  }

  @Test
  void whereInvoicesGoIsUpToAccountingAndTheNameIsNot() {
    var carl = customers.newMember(anna, "collaborator");
    Organisation.giveAccounting(anna, customers.memberId(anna, carl));
    var address = Organisation.addBillingAddress(anna);

    edit(carl, drive, Map.of("billingAddressId", address))
        .statusCode(200)
        .body("billingAddressId", equalTo(address));
    edit(carl, drive, Map.of("name", "Carl's drive")).statusCode(403);
    edit(carl, drive, Map.of("name", "Carl's drive", "billingAddressId", address)).statusCode(403);
    changes()
        .body("items", hasSize(1))
        .body("items[0].after", equalTo(Map.of("billingAddressId", address)));

    edit(carl, drive, nothing("billingAddressId"))
        .statusCode(200)
        .body("billingAddressId", nullValue());
  }

  @Test
  void whereInvoicesGoIsNotUpToWhoManagesTheProduct() {
    var carl = customers.newMember(anna, "collaborator");
    grant(carl, on(drive, "technical"));
    var address = Organisation.addBillingAddress(anna);

    edit(carl, drive, Map.of("billingAddressId", address)).statusCode(403);
    edit(carl, drive, Map.of("name", "Carl's drive", "billingAddressId", address)).statusCode(403);
    read(anna, drive)
        .body("name", equalTo("Drive of the hut"))
        .body("billingAddressId", nullValue());

    Organisation.giveAccounting(anna, customers.memberId(anna, carl));
    edit(carl, drive, Map.of("name", "Carl's drive", "billingAddressId", address)).statusCode(200);
  }

  @Test
  void aBillingAddressIsOneOfTheOrganisations() {
    var strangers = Organisation.addBillingAddress(customers.somebody());

    for (var unknown : List.of(strangers, UUID.randomUUID().toString())) {
      edit(anna, drive, Map.of("billingAddressId", unknown))
          .statusCode(422)
          .body("type", equalTo("/problems/billing-address-unknown"))
          .body("violations[0].field", equalTo("billingAddressId"));
    }
  }

  @Test
  void aDomainKeepsItsNameAndChangesItsContact() {
    var name = Shelf.newDomainName();
    var domain = shelf.add(anna.organisationId(), "domain", name);

    edit(anna, domain, Map.of("name", "alpenblick.ch"))
        .statusCode(422)
        .body("type", equalTo("/problems/domain-name-fixed"));
    edit(anna, domain, nothing("domain"))
        .statusCode(422)
        .body("type", equalTo("/problems/domain-details-misplaced"));
    edit(anna, domain, contact("nobody"))
        .statusCode(422)
        .body("violations[0].field", equalTo("domain.contactEmail"));
    edit(anna, domain, contact("domains@alpenglueck.example"))
        .statusCode(200)
        .body("name", equalTo(name))
        .body("domain.contactEmail", equalTo("domains@alpenglueck.example"));
    changes().body("items", hasSize(1)).body("items[0].subject.label", equalTo(name));

    edit(anna, domain, Map.of("domain", nothing("contactEmail")))
        .statusCode(200)
        .body("domain.contactEmail", nullValue());
    edit(anna, drive, contact("domains@alpenglueck.example"))
        .statusCode(422)
        .body("type", equalTo("/problems/domain-details-misplaced"));
  }

  private static Map<String, Object> contact(String address) {
    return Map.of("domain", Map.of("contactEmail", address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"type", "status", "locked", "maintenance", "termEnd", "paidUntil", "autoRenewal"})
  void whatIsNotForEditingIsRefused(String property) {
    edit(anna, drive, Map.of(property, "drive"))
        .statusCode(422)
        .body("violations[0].field", equalTo(property));
  }

  private static Map<String, Object> nothing(String property) {
    return Collections.singletonMap(property, null);
  }

  private List<UUID> seenBy(Person person) {
    return listed(person, "");
  }

  private List<UUID> listed(Person person, String query) {
    return list(person, query).extract().<List<String>>path("items.id").stream()
        .map(UUID::fromString)
        .toList();
  }

  private Expectations list(Person person, String query) {
    return person
        .calls()
        .get("/v1/organisations/" + anna.organisationId() + "/products" + query)
        .then()
        .statusCode(200);
  }

  private Expectations read(Person person, UUID product) {
    return person.calls().get(path(product)).then();
  }

  private Expectations edit(Person person, UUID product, Map<String, Object> patch) {
    return person.calls().header("If-Match", "*").body(patch).patch(path(product)).then();
  }

  private String path(UUID product) {
    return "/v1/organisations/" + anna.organisationId() + "/products/" + product;
  }

  private Expectations changes() {
    return anna.calls()
        .get("/v1/organisations/{o}/activity?kind=product.changed", anna.organisationId())
        .then()
        .statusCode(200);
  }

  @SafeVarargs
  private void grant(Person member, Map<String, Object>... grants) {
    replace(anna, customers.memberId(anna, member), matrix(grants)).statusCode(200);
  }
}
