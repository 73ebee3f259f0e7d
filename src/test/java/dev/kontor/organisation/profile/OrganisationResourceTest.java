package dev.kontor.organisation.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.support.Customers;
import dev.kontor.support.Expectations;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Mailbox;
import dev.kontor.support.Person;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ORG-1 to ORG-3 and ORG-6: organisations are made, read by rank, and edited by their head. */
@KontorTest
class OrganisationResourceTest {
  private static final Map<String, Object> BERN =
      Map.of("line1", "Marktgasse 12", "postalCode", "3011", "city", "Bern", "country", "CH");

  @Inject Customers customers;
  @Inject Mailbox mailbox;

  @Test
  void aNewOrganisationHasAnAddressAndItsCreatorAsLegalRepresentative() {
    var anna = customers.newPerson();

    var location =
        create(anna, Map.of("name", "Alpenglück GmbH", "type", "company", "address", BERN))
            .statusCode(201)
            .header("ETag", equalTo("\"0\""))
            .header("Location", matchesPattern(".*/v1/organisations/[0-9a-f-]{36}"))
            .body("name", equalTo("Alpenglück GmbH"))
            .body("address.line2", nullValue())
            .body("twoFactorRequired", equalTo(false))
            .body("hasLogo", equalTo(false))
            .extract()
            .header("Location");

    anna.calls().get(location).then().statusCode(200).body("type", equalTo("company"));
    anna.calls()
        .get("/v1/organisations")
        .then()
        .body("items.name", equalTo(List.of("Anna Keller", "Alpenglück GmbH")))
        .body("items.role", everyItem(equalTo("legal_representative")));
  }

  @ParameterizedTest
  @CsvSource({
    "address.country, XX, address-country-unknown",
    "address.country, ch, address-country-unknown",
    "address.postalCode, 301, postal-code-invalid",
    "address.postalCode, 03011, postal-code-invalid",
    "address.city, '', validation-failed",
    "phone, 12, phone-invalid",
    "phone, +41 31 311 22 3, phone-invalid",
    "vatNumber, CHE-123.456.789 MWST, vat-number-invalid",
    "vatNumber, DE136695976, vat-number-invalid",
    "email, nobody, validation-failed",
    "name, ' ', validation-failed",
    "type, club, validation-failed",
    "language, rm, language-unknown",
    "language, DE, language-unknown",
    "timeZone, Europe/Bern, time-zone-unknown",
    "colour, red, validation-failed"
  })
  void aValueThatCannotBeIsRefusedByItsField(String field, String value, String slug) {
    create(customers.somebody(), details(field, value))
        .statusCode(422)
        .body("type", equalTo("/problems/" + slug))
        .body("violations.field", equalTo(List.of(field)));
  }

  @ParameterizedTest
  @CsvSource({
    "CH, 3011, 031 311 22 33, +41313112233, CHE-123.456.788 MWST",
    "CH, 3011, +33 1 44 01 13 00, +33144011300, CHE-123.456.788",
    "DE, 10115, 030 227 32152, +493022732152, DE136695976",
    "FR, 75007, 01 44 01 13 00, +33144011300, FR40303265045",
    "AT, 1010, 01 53115-2456, +431531152456, ATU13585627"
  })
  void phoneAndVatNumberAreThoseOfTheCountry(
      String country, String postalCode, String phone, String kept, String vatNumber) {
    var details = new HashMap<>(in(country, postalCode));
    details.put("phone", phone);
    details.put("vatNumber", vatNumber);

    create(customers.somebody(), details).statusCode(201).body("phone", equalTo(kept));
  }

  @ParameterizedTest
  @CsvSource({"CH, 3011, CHF", "LI, 9490, CHF", "DE, 10115, EUR", "US, 94103, EUR"})
  void theCountryDecidesTheCurrency(String country, String postalCode, String currency) {
    create(customers.somebody(), in(country, postalCode))
        .statusCode(201)
        .body("currency", equalTo(currency));
  }

  @Test
  void anotherCountryIsAnotherCurrencyAndNoAddressKeepsTheLastOne() {
    var anna = customers.newPerson();
    read(anna).body("address", nullValue()).body("currency", equalTo("CHF"));

    edit(anna, "*", in("DE", "10115")).statusCode(200).body("currency", equalTo("EUR"));
    edit(anna, "*", Map.of("address", Map.of("country", "CH")))
        .statusCode(422)
        .body("type", equalTo("/problems/postal-code-invalid"));
    edit(anna, "*", nothing("address")).statusCode(200).body("currency", equalTo("EUR"));
  }

  @Test
  void anEditNamesTheVersionThatItWasMadeFrom() {
    var anna = customers.newPerson();
    var name = Map.<String, Object>of("name", "Alpenglück");

    edit(anna, null, name).statusCode(428).body("type", equalTo("/problems/if-match-required"));
    edit(anna, "\"7\"", name).statusCode(412).body("type", equalTo("/problems/stale-version"));
    edit(anna, "W/\"0\"", name).statusCode(412);
    edit(anna, "\"0\"", name).statusCode(200).header("ETag", equalTo("\"1\""));
    edit(anna, "\"0\"", Map.of("name", "Again")).statusCode(412);
    edit(anna, "*", Map.of("name", "Again")).statusCode(200).body("name", equalTo("Again"));
    read(anna).header("ETag", equalTo("\"2\"")).body("name", equalTo("Again"));
  }

  @Test
  void absentStaysAndNullEmptiesWhatMayBeEmpty() {
    var anna = customers.newPerson();
    edit(anna, "*", Map.of("address", BERN, "phone", "031 311 22 33")).statusCode(200);

    edit(anna, "*", Map.of("address", Map.of("line2", "2. Stock")))
        .statusCode(200)
        .body("address.line1", equalTo("Marktgasse 12"))
        .body("address.line2", equalTo("2. Stock"))
        .body("phone", equalTo("+41313112233"));
    edit(anna, "*", nothing("phone"))
        .statusCode(200)
        .body("phone", nullValue())
        .body("address.city", equalTo("Bern"));
    edit(anna, "*", nothing("name"))
        .statusCode(422)
        .body("violations.field", equalTo(List.of("name")));
    edit(anna, "*", Map.of("currency", "EUR")).statusCode(422);
  }

  @Test
  void whatChangesNothingLeavesNoTrace() {
    var anna = customers.newPerson();
    edit(anna, "*", Map.of("address", BERN, "phone", "031 311 22 33")).header("ETag", "\"1\"");

    edit(anna, "\"1\"", Map.of("phone", "0041 31 311 22 33", "name", "Anna Keller"))
        .statusCode(200)
        .header("ETag", equalTo("\"1\""));

    changes(anna).body("items", hasSize(1));
  }

  @Test
  void theActivityTellsWhoChangedWhatFromWhatToWhat() {
    var anna = customers.newPerson();

    edit(anna, "*", Map.of("name", "Alpenglück", "phone", "031 311 22 33")).statusCode(200);

    changes(anna)
        .body("items[0].actor.id", equalTo(anna.id().toString()))
        .body("items[0].actor.name", equalTo("Anna Keller"))
        .body("items[0].subject.label", equalTo("Alpenglück"))
        .body("items[0].address", equalTo("127.0.0.1"))
        .body("items[0].before.name", equalTo("Anna Keller"))
        .body("items[0].before.phone", nullValue())
        .body("items[0].after", equalTo(Map.of("name", "Alpenglück", "phone", "+41313112233")));
  }

  /** ORG-7: whoever is inside sees them, and legal representatives change them. */
  @Test
  void languageAndTimeZoneAreTheCreatorsAtFirst() {
    var anna = customers.newPerson();
    anna.calls()
        .header("If-Match", "*")
        .body(Map.of("language", "it", "timeZone", "Europe/Zurich"))
        .patch("/v1/me")
        .then()
        .statusCode(200);
    var other = Map.<String, Object>of("name", "Firn", "type", "school", "language", "fr");

    create(anna, Map.of("name", "Alpenglück GmbH", "type", "company"))
        .body("language", equalTo("it"))
        .body("timeZone", equalTo("Europe/Zurich"));
    create(anna, other).body("language", equalTo("fr")).body("timeZone", equalTo("Europe/Zurich"));

    edit(anna, "*", Map.of("language", "es", "timeZone", "Europe/Madrid"))
        .statusCode(200)
        .body("language", equalTo("es"))
        .body("timeZone", equalTo("Europe/Madrid"));
    edit(anna, "*", Map.of("name", "Firn")).statusCode(200).body("language", equalTo("es"));
    for (var field : List.of("language", "timeZone")) {
      edit(anna, "*", nothing(field))
          .statusCode(422)
          .body("violations.field", equalTo(List.of(field)));
    }
    var eva = customers.newMember(anna, "external");
    eva.calls()
        .get("/v1/organisations/{id}", anna.organisationId())
        .then()
        .body("language", nullValue())
        .body("timeZone", nullValue());
  }

  @Test
  void eachLegalRepresentativeGetsASummaryInTheirLanguage() {
    var anna = customers.newPerson();
    var bruno = customers.newMember(anna, "legal_representative");
    var clara = customers.newMember(anna, "administrator");
    bruno
        .calls()
        .header("If-Match", "*")
        .body(Map.of("language", "de"))
        .patch("/v1/me")
        .then()
        .statusCode(200);
    edit(anna, "*", Map.of("name", "Firn AG", "phone", "031 311 22 33")).statusCode(200);

    assertThat(Mailbox.text(mailbox.await(anna.email(), "Details of “Firn AG” were changed")))
        .contains("Name: Anna Keller → Firn AG", "Phone: – → +41313112233");
    assertThat(Mailbox.text(mailbox.await(bruno.email(), "Angaben der Organisation „Firn AG“")))
        .contains("Name: Anna Keller → Firn AG", "Telefon: – → +41313112233");
    edit(anna, "*", nothing("phone")).statusCode(200);
    mailbox.await(bruno.email(), "Firn AG");
    assertThat(mailbox.of(clara.email())).noneMatch(mail -> subject(mail).contains("Firn"));
  }

  @Test
  void externalsSeeNameAndTypeOnly() {
    var anna = customers.newPerson();
    edit(anna, "*", Map.of("address", BERN, "phone", "031 311 22 33")).statusCode(200);
    var emil = customers.newMember(anna, "external");

    var seen =
        emil.calls()
            .get("/v1/organisations/{id}", anna.organisationId())
            .then()
            .statusCode(200)
            .body("name", equalTo("Anna Keller"))
            .body("type", equalTo("individual"))
            .extract()
            .jsonPath();
    for (var hidden :
        Arrays.asList("address", "phone", "email", "vatNumber", "currency", "createdAt")) {
      assertThat(seen.<Object>get(hidden)).as(hidden).isNull();
    }
  }

  @Test
  void aForeignOrganisationIsNotThere() {
    var anna = customers.newPerson();
    var stranger = customers.newPerson();
    for (var id : Arrays.asList(anna.organisationId(), UUID.randomUUID(), "none")) {
      stranger
          .calls()
          .get("/v1/organisations/{id}", id)
          .then()
          .statusCode(404)
          .body("type", equalTo("/problems/not-found"));
      stranger
          .calls()
          .body(Map.of("name", ""))
          .patch("/v1/organisations/{id}", id)
          .then()
          .statusCode(404);
    }
  }

  private static Map<String, Object> in(String country, String postalCode) {
    var address =
        Map.of("line1", "Weg 1", "postalCode", postalCode, "city", "Ort", "country", country);
    return Map.of("name", "Firn", "type", "company", "address", address);
  }

  /** Right details but for one. */
  private static Map<String, Object> details(String field, String value) {
    var details = new HashMap<String, Object>(Map.of("name", "Firn", "type", "company"));
    var address = new HashMap<>(BERN);
    details.put("address", address);
    if (field.startsWith("address.")) {
      address.put(field.substring("address.".length()), value);
    } else {
      details.put(field, value);
    }
    return details;
  }

  private static Map<String, Object> nothing(String field) {
    var patch = new HashMap<String, Object>();
    patch.put(field, null);
    return patch;
  }

  private static Expectations create(Person person, Map<String, Object> details) {
    return person.calls().body(details).post("/v1/organisations").then();
  }

  private static Expectations read(Person person) {
    return person.calls().get("/v1/organisations/{id}", person.organisationId()).then();
  }

  private static Expectations edit(Person person, String ifMatch, Map<String, Object> patch) {
    var call = person.calls().body(patch);
    if (ifMatch != null) {
      call.header("If-Match", ifMatch);
    }
    return call.patch("/v1/organisations/{id}", person.organisationId()).then();
  }

  private static Expectations changes(Person person) {
    return person
        .calls()
        .queryParam("kind", "organisation.changed")
        .get("/v1/organisations/{id}/activity", person.organisationId())
        .then()
        .statusCode(200);
  }

  private static String subject(MimeMessage mail) {
    try {
      return mail.getSubject();
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }
}
