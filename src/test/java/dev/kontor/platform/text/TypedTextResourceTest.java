package dev.kontor.platform.text;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import dev.kontor.support.Customers;
import dev.kontor.support.Expectations;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Person;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people paste is taken as they mean it. */
@KontorTest
class TypedTextResourceTest {
  @Inject Customers customers;

  private Person anna;

  @BeforeEach
  void somebodyIsSignedIn() {
    anna = customers.newPerson();
  }

  @Test
  void aPersonsNameIsComposedAndPlain() {
    call(
            "/v1/me",
            Map.of("firstName", "Zoe\u0308\u00A0Lou\u2011Ann\u200F", "lastName", " Ku\u0308nzli "))
        .statusCode(200)
        .body("firstName", equalTo("Zoë Lou-Ann"))
        .body("lastName", equalTo("Künzli"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u202Eanna", "An\u200Bna", "a\u2028b", "\u00A0", "\u200E"})
  void whatDeceivesOrShowsNothingIsStillRefused(String name) {
    call("/v1/me", Map.of("firstName", name))
        .statusCode(422)
        .body("violations[0].field", equalTo("firstName"));
  }

  @Test
  void numbersOfAnOrganisationArePastedFromAnywhere() {
    var address =
        Map.of(
            "line1",
            "Marktgasse\u00A012",
            "postalCode",
            "\u200E30\u200B11\u00A0",
            "city",
            "Bern",
            "country",
            "CH");
    call(
            "/v1/organisations/" + anna.organisationId(),
            Map.of(
                "address", address,
                "phone", "\u202D031\u00A0311\u202F22\u201133\u202C",
                "vatNumber", "\uFEFFCHE\u2011123.456.788\u00A0MWST"))
        .statusCode(200)
        .body("phone", equalTo("+41313112233"))
        .body("vatNumber", equalTo("CHE-123.456.788 MWST"))
        .body("address.line1", equalTo("Marktgasse 12"))
        .body("address.postalCode", equalTo("3011"));
  }

  @ParameterizedTest
  @CsvSource({
    "Zoe\u0308 Ku\u0308nzli",
    "'\u00A0zo\u00EB k\u00FCnz'",
    "'Zo\u00EB\u202FK\u00FCnzli\u200E'"
  })
  void searchesFindWhatLooksTheSame(String text) {
    call("/v1/me", Map.of("firstName", "Zo\u00EB", "lastName", "Ku\u0308nzli")).statusCode(200);

    anna.calls()
        .get(
            "/v1/organisations/%s/members?q=%s"
                .formatted(anna.organisationId(), URLEncoder.encode(text, StandardCharsets.UTF_8)))
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].lastName", startsWith("Künz"));
  }

  private Expectations call(String path, Map<String, ?> patch) {
    return anna.calls().header("If-Match", "*").body(patch).patch(path).then();
  }
}
