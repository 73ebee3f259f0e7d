package dev.kontor.account.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.kontor.support.Allocations;
import dev.kontor.support.Answer;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Mailbox;
import dev.kontor.support.Newcomer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing up tells nobody who has an account, and takes strong passwords only (USR-1, USR-2). */
@KontorTest
class SignUpResourceTest {
  @ConfigProperty(name = "kontor.passwords.memory-kib")
  int hashKib;

  @Inject Customers customers;
  @Inject Mailbox mailbox;

  @Test
  void aKnownAddressIsAnsweredLikeANewOne() {
    var known = customers.newPerson();

    var forKnown = Newcomer.at(known.email()).triesToSignUp();
    var forNew = Newcomer.atNewAddress().triesToSignUp();

    assertThat(forKnown.statusCode()).isEqualTo(202).isEqualTo(forNew.statusCode());
    assertThat(forKnown.headers().map()).containsOnlyKeys(forNew.headers().map().keySet());
    assertThat(forKnown.jsonPath().getMap("").keySet())
        .isEqualTo(forNew.jsonPath().getMap("").keySet());
    assertThat(forKnown.jsonPath().getString("email")).isEqualTo(known.email());
    assertThat(Duration.between(expiry(forKnown), expiry(forNew)).abs())
        .isLessThan(Duration.ofMinutes(1));
  }

  @Test
  void aPasswordIsHashedForAKnownAddressToo() {
    var known = Newcomer.at(customers.newPerson().email());

    var hashBytes = hashKib * 1024L;
    Newcomer.atNewAddress().signsUp();

    var forNew = Allocations.by(Newcomer.atNewAddress()::signsUp);
    var forKnown = Allocations.by(known::signsUp);

    assertThat(forNew).isGreaterThan(hashBytes);
    assertThat(forKnown).isGreaterThan(hashBytes).isCloseTo(forNew, within(hashBytes / 2));
  }

  @Test
  void theOwnerOfAKnownAddressIsToldAndNothingChanges() {
    var known = customers.newPerson();
    var stranger =
        Newcomer.at(known.email()).with("password", "purple otters juggle at dawn").signsUp();

    mailbox.await(known.email(), "You already have an account");
    stranger.signsIn().then().statusCode(401);
    Newcomer.at(known.email()).signsIn().then().statusCode(200);
  }

  @Test
  void addressesCompareWithoutRegardToCase() {
    var known = customers.newPerson();
    var shouting = Newcomer.at(known.email().toUpperCase(Locale.ROOT)).signsUp();

    mailbox.await(known.email(), "You already have an account");
    shouting.signsIn().then().statusCode(200);
  }

  @Test
  void aSignUpMakesAnOrganisationInTheUsersName() {
    var anna = customers.newPerson();
    anna.calls()
        .get("/v1/organisations/{id}", anna.organisationId())
        .then()
        .statusCode(200)
        .body("name", equalTo("Anna Keller"))
        .body("type", equalTo("individual"))
        .body("currency", equalTo("CHF"));
    anna.calls()
        .get("/v1/organisations/{id}/members", anna.organisationId())
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(1))
        .body("items[0].userId", equalTo(anna.id().toString()))
        .body("items[0].role", equalTo("legal_representative"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "passwordpassword",
        "qwertyuiop1234",
        "aaaaaaaaaaaaaaaa",
        "123456789012345",
        "KellerKeller2026",
        "annakellerannakeller",
      })
  void aPasswordThatIsEasyToGuessIsRefused(String password) {
    refused(Newcomer.atNewAddress().with("password", password), "password-too-weak", "password");
  }

  @Test
  void thePasswordMayNotBeTheOwnAddress() {
    var email = "quixotic.zebra.marmalade" + Customers.newAddress();
    refused(Newcomer.at(email).with("password", email), "password-too-weak", "password");
  }

  @Test
  void aPasswordHasTwelveTo128Characters() {
    var wild = "Vq7-mB2_xK9+tR4.".repeat(9);
    for (int length : new int[] {11, 129}) {
      refused(
          Newcomer.atNewAddress().with("password", wild.substring(0, length)),
          "validation-failed",
          "password");
    }
    for (int length : new int[] {12, 128}) {
      Newcomer.atNewAddress().with("password", wild.substring(0, length)).signsUp();
    }
  }

  @Test
  void whatIsMissingOrUnknownIsNamed() {
    var anna = Newcomer.atNewAddress();
    refused(anna.with("language", "rm"), "language-unknown", "language");
    refused(anna.with("country", "XX"), "country-unknown", "country");
    refused(anna.with("timeZone", "Europe/Olten"), "time-zone-unknown", "timeZone");
    refused(anna.with("email", "anna at example"), "validation-failed", "email");
    refused(anna.with("firstName", " "), "validation-failed", "firstName");
    refused(anna.with("lastName", "Kel\nler"), "validation-failed", "lastName");
    refused(anna.with("nickname", "Anni"), "validation-failed", "nickname");
  }

  private static void refused(Newcomer newcomer, String slug, String field) {
    newcomer
        .triesToSignUp()
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/" + slug))
        .body("violations.field", hasItem(field));
  }

  private static Instant expiry(Answer answer) {
    return Instant.parse(answer.jsonPath().getString("confirmationExpiresAt"));
  }
}
