package dev.kontor.account.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.support.Allocations;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Letters;
import dev.kontor.support.Newcomer;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Tables;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in tells nobody who has an account, and gets slow for who tries (USR-10). */
@KontorTest
class SignInResourceTest {
  private static final int LIMIT = 10;

  @ConfigProperty(name = "kontor.passwords.memory-kib")
  int hashKib;

  @Inject Customers customers;
  @Inject PassingTime time;
  @Inject Tables tables;
  @Inject Jdbi jdbi;

  @Test
  void anUnknownAddressIsAnsweredLikeAWrongPassword() {
    var anna = wrong(customers.newPerson().email());
    var nobody = wrong(Customers.newAddress());

    var forKnown = anna.signsIn();
    var forUnknown = nobody.signsIn();

    forKnown.then().statusCode(401).body("type", equalTo("/problems/sign-in-failed"));
    assertThat(forUnknown.statusCode()).isEqualTo(401);
    assertThat(forUnknown.asString()).isEqualTo(forKnown.asString());
    assertThat(forUnknown.headers().map()).containsOnlyKeys(forKnown.headers().map().keySet());
  }

  @Test
  void aPasswordIsHashedForAnUnknownAddressToo() {
    var anna = wrong(customers.newPerson().email());
    var nobody = wrong(Customers.newAddress());
    var hashBytes = hashKib * 1024L;
    anna.signsIn();
    nobody.signsIn();

    var forKnown = Allocations.by(anna::signsIn);
    var forUnknown = Allocations.by(nobody::signsIn);

    assertThat(forUnknown).isGreaterThan(hashBytes);
    assertThat(forUnknown).isCloseTo(forKnown, within(hashBytes / 2));
  }

  @Test
  void theOwnerSeesRefusedSignInsAndNothingIsKeptOfUnknownAddresses() {
    var anna = customers.newPerson();
    wrong(anna.email()).signsIn().then().statusCode(401);
    wrong(Customers.newAddress()).signsIn().then().statusCode(401);

    var entry = Letters.await("the entry of the refusal", () -> Optional.ofNullable(refusal(anna)));

    assertThat(entry).containsEntry("address", "127.0.0.1").containsKey("userAgent");
    assertThat(String.valueOf(entry.get("userAgent"))).startsWith("Apache-HttpClient");
    Letters.awaitThat("all noted", () -> tables.count("refused_sign_in", "true") == 0);
  }

  private static Map<String, Object> refusal(Person anna) {
    return anna.calls()
        .get("/v1/me/activity?kind=session.sign_in_failed")
        .jsonPath()
        .getMap("items[0]");
  }

  @Test
  void wrongPasswordsAreThrottledAndItOpensAgainAsTimePasses() {
    var anna = Newcomer.at(customers.newPerson().email());
    for (int i = 0; i < LIMIT; i++) {
      wrong(anna.email()).signsIn().then().statusCode(401);
    }

    var retryAfter = throttled(anna);
    throttled(anna.with("email", anna.email().toUpperCase(Locale.ROOT)));
    time.passes(Duration.ofSeconds(retryAfter));

    anna.signsIn().then().statusCode(200);
  }

  @Test
  void unknownAddressesAreThrottledAlike() {
    var nobody = Newcomer.atNewAddress();
    for (int i = 0; i < LIMIT; i++) {
      nobody.signsIn().then().statusCode(401);
    }
    throttled(nobody);
  }

  @ParameterizedTest
  @ValueSource(strings = {"password-account", "password-account-total", "password-network"})
  void aWrongPasswordUsesUpTheLimitsOfAccountAndNetwork(String limit) {
    var nobody = Newcomer.atNewAddress();
    var before = used(limit);

    nobody.signsIn().then().statusCode(401);

    assertThat(used(limit)).isNotEqualTo(before);
  }

  @Test
  void theThrottleOfOneAccountLeavesTheOthersAlone() {
    var anna = customers.newPerson();
    for (int i = 0; i <= LIMIT; i++) {
      wrong(anna.email()).signsIn();
    }
    throttled(Newcomer.at(anna.email()));
    customers.newPerson();
  }

  @Test
  void theRightPasswordDoesNotUseUpTheLimit() {
    var anna = Newcomer.at(customers.newPerson().email());
    for (int i = 0; i < LIMIT - 1; i++) {
      wrong(anna.email()).signsIn().then().statusCode(401);
    }
    for (int i = 0; i < 5; i++) {
      anna.signsIn().then().statusCode(200);
    }
    wrong(anna.email()).signsIn().then().statusCode(401);
    throttled(anna);
  }

  @Test
  void theAnswerTellsWhatIsLeftOfTheLimit() {
    var nobody = Newcomer.atNewAddress();
    nobody.signsIn();
    var answer = nobody.signsIn();
    assertThat(answer.header("RateLimit-Policy")).isEqualTo("\"password-account\";q=10;w=900");
    assertThat(answer.header("RateLimit")).startsWith("\"password-account\";r=8;t=");
  }

  @Test
  void whatIsMissingIsNamed() {
    Newcomer.atNewAddress()
        .with("password", "")
        .signsIn()
        .then()
        .statusCode(422)
        .body("violations[0].field", equalTo("password"));
  }

  /** What is left of all limits of a name. */
  private String used(String limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select coalesce(string_agg(id || encode(state, 'hex'), ' ' order by id), '')
                    from throttle where id like ? || ':%'""")
                .bind(0, limit)
                .mapTo(String.class)
                .one());
  }

  private static Newcomer wrong(String email) {
    return Newcomer.at(email).with("password", "not the password");
  }

  /** Refused without being judged; tells in how many seconds it opens again. */
  private static int throttled(Newcomer newcomer) {
    var answer = newcomer.signsIn();
    answer.then().statusCode(429).body("type", equalTo("/problems/too-many-requests"));
    assertThat(answer.header("RateLimit")).startsWith("\"password-account\";r=0;");
    var seconds = Integer.parseInt(answer.header("Retry-After"));
    assertThat(seconds).isBetween(1, 90);
    return seconds;
  }
}
