package dev.kontor.account.factor.passkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.support.Answer;
import dev.kontor.support.Challenged;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.RegisteredKey;
import dev.kontor.support.SoftwareAuthenticator;
import dev.kontor.support.Tables;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Registering security keys and passkeys (WebAuthn Level 2, section 7.1). */
@KontorTest
class PasskeyRegistrationTest {
  private static final String FACTORS = "/v1/me/two-factor";

  @Inject Customers customers;
  @Inject PassingTime time;
  @Inject Tables tables;

  private Person anna;

  @BeforeEach
  void meet() {
    anna = customers.newPerson();
  }

  @Test
  void theOptionsAreWhatBrowsersTake() {
    var answer =
        anna.calls()
            .body(Map.of("name", "Laptop"))
            .post(FACTORS + "/webauthn/options")
            .then()
            .statusCode(201)
            .header("Cache-Control", equalTo("no-store"))
            .body("options.rp.id", equalTo("localhost"))
            .body("options.rp.name", equalTo("Kontor"))
            .body("options.user.name", equalTo(anna.email()))
            .body("options.user.displayName", equalTo("Anna Keller"))
            .body("options.pubKeyCredParams.alg", containsInAnyOrder(-7, -8, -257))
            .body("options.timeout", equalTo(900_000))
            .body("options.excludeCredentials", hasSize(0))
            .body("options.authenticatorSelection.residentKey", equalTo("preferred"))
            .body("options.authenticatorSelection.userVerification", equalTo("preferred"))
            .body("options.attestation", equalTo("none"))
            .extract()
            .jsonPath();

    assertThat(decoded(answer.getString("options.challenge"))).hasSize(32);
    assertThat(decoded(answer.getString("options.user.id"))).hasSize(32);
    var again = RegisteredKey.start(anna);
    assertThat(handle(again)).isEqualTo(answer.getString("options.user.id"));
    assertThat(again.options().get("challenge"))
        .isNotEqualTo(answer.getString("options.challenge"));
    assertThat(handle(RegisteredKey.start(customers.newPerson()))).isNotEqualTo(handle(again));
  }

  @Test
  void aRegisteredKeyCountsAndBringsRecoveryCodes() {
    var key = RegisteredKey.of(anna);

    assertThat(key.recoveryCodes()).hasSize(10);
    anna.calls()
        .get(FACTORS)
        .then()
        .body("enabled", equalTo(true))
        .body("methods[0].id", equalTo(key.methodId()))
        .body("methods[0].type", equalTo("webauthn"))
        .body("methods[0].name", equalTo("Anna's key"))
        .body("methods[0].isDefault", equalTo(true));
    Challenged.signIn(anna.email()).then().statusCode(202);
    var another = RegisteredKey.start(anna);
    assertThat(another.options().get("excludeCredentials"))
        .isEqualTo(
            List.of(
                Map.of(
                    "type",
                    "public-key",
                    "id",
                    key.authenticator().id(),
                    "transports",
                    List.of("hybrid", "internal"))));
    RegisteredKey.register(
            anna, another.methodId(), new SoftwareAuthenticator().create(another.options()))
        .then()
        .statusCode(200)
        .body("recoveryCodes", nullValue());
  }

  @Test
  void aKeyMayAttestItself() {
    var key = RegisteredKey.of(anna, new SoftwareAuthenticator().attesting());
    key.signIn().then().statusCode(200);
  }

  @Test
  void aChallengeIsGoodOnceAndForItsMethod() {
    var started = RegisteredKey.start(anna);
    var other = RegisteredKey.start(anna);
    var made = new SoftwareAuthenticator().create(started.options());

    refused(
        RegisteredKey.register(anna, other.methodId(), made), 409, "webauthn-challenge-unknown");
    isNotProtected(anna);
    RegisteredKey.register(anna, started.methodId(), made).then().statusCode(200);
    refused(
        RegisteredKey.register(anna, started.methodId(), made), 409, "webauthn-challenge-unknown");
    assertThat(tables.count("second_factor", "user_id = ? and proved_at is not null", anna.id()))
        .isEqualTo(1);
  }

  @Test
  void theOptionsAreGoodForFifteenMinutes() {
    var started = RegisteredKey.start(anna);
    var made = new SoftwareAuthenticator().create(started.options());
    time.passes(Duration.ofMinutes(15));
    var later = customers.signIn(anna.email());

    refused(
        RegisteredKey.register(later, started.methodId(), made), 409, "webauthn-challenge-unknown");
    isNotProtected(later);
  }

  @Test
  void whatWasMadeElsewhereOrForAnotherServiceIsRefused() {
    var started = RegisteredKey.start(anna);
    var wrong =
        Map.of(
            "webauthn-origin-wrong",
                new SoftwareAuthenticator().on("http://localhost.example:8080"),
            "relying-party-wrong", new SoftwareAuthenticator().forRelyingParty("kontor.example"),
            "user-presence-missing", new SoftwareAuthenticator().with(0));
    wrong.forEach(
        (problem, key) ->
            refused(
                RegisteredKey.register(anna, started.methodId(), key.create(started.options())),
                422,
                problem));
    isNotProtected(anna);
    assertThat(tables.count("passkey", "method_id = ?::uuid", started.methodId())).isZero();

    RegisteredKey.register(
            anna, started.methodId(), new SoftwareAuthenticator().create(started.options()))
        .then()
        .statusCode(200);
  }

  @Test
  void aKeyIsRegisteredOnceAndForOneAccount() {
    var key = new SoftwareAuthenticator();
    RegisteredKey.of(anna, key);
    var bea = customers.newPerson();
    var started = RegisteredKey.start(bea);

    refused(
        RegisteredKey.register(bea, started.methodId(), key.create(started.options())),
        409,
        "credential-registered");
    isNotProtected(bea);
    assertThat(tables.count("recovery_code", "user_id = ?", bea.id())).isZero();
  }

  @Test
  void anotherOnesMethodDoesNotExist() {
    var started = RegisteredKey.start(anna);
    var made = new SoftwareAuthenticator().create(started.options());
    var bea = customers.newPerson();

    refused(RegisteredKey.register(bea, started.methodId(), made), 404, "not-found");
    isNotProtected(bea);
    isNotProtected(anna);
    RegisteredKey.register(anna, started.methodId(), made).then().statusCode(200);
  }

  @Test
  void whatNoBrowserGivesIsRefused() {
    var started = RegisteredKey.start(anna);
    var key = new SoftwareAuthenticator();
    var good = key.create(started.options());
    var response = new HashMap<>((Map<?, ?>) good.get("response"));
    var truncated = new HashMap<Object, Object>(response);
    truncated.put("attestationObject", "o2NmbXRkbm9uZQ");
    var bad =
        List.<Map<String, ?>>of(
            Map.of(),
            Map.of("id", 7),
            Map.of("id", "%%%", "rawId", "%%%", "response", response),
            with(good, "response", "hello"),
            with(good, "response", Map.of()),
            with(good, "response", truncated),
            key.get(started.options()));

    for (var each : bad) {
      refused(RegisteredKey.register(anna, started.methodId(), each), 422, "credential-malformed");
    }
    anna.calls()
        .body(Map.of("methodId", started.methodId(), "credential", "hello"))
        .post(FACTORS + "/webauthn")
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/credential-malformed"));
    isNotProtected(anna);
  }

  @Test
  void aCodeDoesNotProveAKey() {
    var started = RegisteredKey.start(anna);
    anna.calls()
        .body(Map.of("code", "123456"))
        .post(FACTORS + "/methods/{id}/confirm", started.methodId())
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/credential-needed"));
  }

  private static Map<String, ?> with(Map<String, ?> good, String name, Object value) {
    var changed = new HashMap<String, Object>(good);
    changed.put(name, value);
    return changed;
  }

  private static String handle(RegisteredKey.Options started) {
    return String.valueOf(((Map<?, ?>) started.options().get("user")).get("id"));
  }

  private static byte[] decoded(String text) {
    return Base64.getUrlDecoder().decode(text);
  }

  private static void isNotProtected(Person person) {
    person.calls().get(FACTORS).then().body("enabled", equalTo(false));
  }

  private static void refused(Answer answer, int status, String problem) {
    answer.then().statusCode(status).body("type", equalTo("/problems/" + problem));
  }
}
